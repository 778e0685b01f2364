/** The path to take along, as a page or a PDF: read as whoever asks, and written down like every reading. */
import * as z from 'zod';
import { isId, type Id } from '../../record/ids.ts';
import { milestoneKinds } from '../../record/milestone.ts';
import { timeZone } from '../auth/me.ts';
import { sendNotHere } from '../http/problem.ts';
import type { Routes } from '../http/route.ts';
import { whoAsks } from '../http/session.ts';
import { deliver, type Reader } from '../record/deliver.ts';
import { createVoice } from '../record/voice.ts';
import { writeSheetPage } from './sheet-page.ts';
import { writeSheet, type Sheet } from './sheet.ts';
import { toldTo } from './told-to.ts';

const language = 'en-US';

const wanted = z.strictObject({
  voice: z.string().refine(isId, 'input/not-an-id').optional(),
  is: z.enum(milestoneKinds).optional(),
  order: z.enum(['oldest', 'newest']).default('oldest'),
  /** Where the reader is, so that the days on it are theirs. */
  zone: timeZone.default('UTC'),
});
type Wanted = z.output<typeof wanted>;

/** A file has the same name for everybody, and says nothing of what is in it. */
const files = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
} as const;

export const journeyRoutes: Routes = (app, house) => {
  for (const [ending, type] of Object.entries(files)) {
    app.get(
      `/api/partnerships/:partnership/journey.${ending}`,
      {
        // Asked for without its words, an opening would be written of what nobody was given.
        exposeHeadRoute: false,
        config: { policy: 'member' },
        schema: {
          hide: true,
          params: z.strictObject({ partnership: z.string() }),
          querystring: wanted,
        },
      },
      async (request, reply) => {
        const { personId } = whoAsks(request);
        const { partnership } = request.params;
        const sheet = await readSheet(house.reader, personId, partnership, request.query);
        if (!sheet) return sendNotHere(reply);
        reply.type(type);
        reply.header('content-disposition', `attachment; filename="journey.${ending}"`);
        return reply.send(ending === 'pdf' ? await pdfOf(sheet) : writeSheetPage(sheet));
      },
    );
  }
};

async function readSheet(reader: Reader, viewer: Id, partnership: Id, asked: Wanted) {
  const { voice, is, order, zone } = asked;
  const chosen = { voice, is, order };
  // What is written down as opened is what the sheet tells of, and nothing that was only read.
  const outcome = await deliver(reader, viewer, partnership, 'nothing', (items, entries) =>
    toldTo({ items, entries }, chosen).map(({ item }) => item.id),
  );
  if (outcome === 'not-here' || !outcome.delivery) return undefined;
  const given = outcome.delivery;
  const made = { ...given, viewer, chosen };
  const voiced = createVoice({ language, timeZone: zone });
  return writeSheet(toldTo(given, chosen), given, made, voiced, language);
}

/** What draws is big, and is here from the first PDF on. */
async function pdfOf(sheet: Sheet): Promise<Buffer> {
  const { drawPdf } = await import('./draw-pdf.ts');
  return drawPdf(sheet);
}
