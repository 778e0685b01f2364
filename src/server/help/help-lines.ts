import * as z from 'zod';
import { english } from '../../locales/english.ts';
import { speaker } from '../../locales/say.ts';
import type { Routes } from '../http/route.ts';
import { crisisLines, placeOf, type Line } from './crisis-lines.ts';
import { houseCountry } from './house-country.ts';

const say = speaker('en-US', english);

const line = z.strictObject({
  way: z.enum(['call', 'text', 'chat']),
  href: z.string(),
  shown: z.string(),
  /** What it is, in words. */
  about: z.string(),
});

/** The same people whom Help now names, for pages that show them where they are needed. */
export const helpLineRoutes: Routes = (app, house) => {
  const countryOfHouse = houseCountry(house.database);
  app.get(
    '/api/help',
    {
      config: { policy: 'anyone' },
      schema: { response: { 200: z.strictObject({ lines: z.array(line) }) } },
    },
    async () => {
      const place = placeOf((await countryOfHouse()) ?? 'US');
      return { lines: crisisLines[place].map(toldLine) };
    },
  );
};

function toldLine(each: Line): z.output<typeof line> {
  const { way } = each;
  const about = say(each.about);
  switch (each.way) {
    case 'call':
      return { way, about, href: `tel:${each.number}`, shown: each.shown };
    case 'text': {
      const body = each.word === undefined ? '' : `?body=${each.word}`;
      return { way, about, href: `sms:${each.number}${body}`, shown: each.number };
    }
    case 'chat':
      return { way, about, href: each.address, shown: each.site };
  }
}
