import * as z from 'zod';
import { english } from '../../locales/english.ts';
import { speaker } from '../../locales/say.ts';
import { builtWeb } from '../http/pages.ts';
import type { Routes } from '../http/route.ts';
import { crisisLines, placeOf, places } from './crisis-lines.ts';
import { writeHelpPage } from './help-page.ts';
import { houseCountry } from './house-country.ts';
import { pageStyle } from './page-style.ts';
import { sayLine } from './say-line.ts';

const locale = 'en-US';
const say = speaker(locale, english);

/** Until the practice has said where it is. */
const usual = 'US';

const line = z.strictObject({
  way: z.enum(['call', 'text', 'chat']),
  title: z.string(),
  about: z.string(),
  address: z.string(),
  reviewedOn: z.string(),
});

/** Help now: for anyone, signed in or not. Nobody is told, and nothing is kept about it. */
export const helpRoutes: Routes = (app, house) => {
  const countryOfHouse = houseCountry(house.database);
  app.get(
    '/help',
    {
      config: { policy: 'anyone' },
      schema: {
        hide: true,
        // What is not one of ours is no reason to show nobody's number.
        querystring: z.object({ country: z.enum(places).optional().catch(undefined) }),
      },
    },
    async (request, reply) => {
      const place = request.query.country ?? placeOf((await countryOfHouse()) ?? usual);
      const style = await pageStyle(builtWeb);
      reply.type('text/html; charset=utf-8');
      return reply.send(writeHelpPage({ say, locale, place, style, nonce: request.styleNonce }));
    },
  );
  // The same numbers for pages that show them beside somebody's own, such as a printed plan.
  app.get(
    '/api/help/lines',
    {
      config: { policy: 'anyone' },
      schema: { response: { 200: z.strictObject({ lines: z.array(line) }) } },
    },
    async () => {
      const place = placeOf((await countryOfHouse()) ?? usual);
      return { lines: crisisLines[place].map((each) => sayLine(each, say)) };
    },
  );
};
