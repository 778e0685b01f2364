/**
 * Who can be reached in a hard moment, by country. These facts age: each says when it was last
 * looked up, and the page shows it. Look each one up again at its own site before a release, then
 * change its date here. A date is never changed without looking.
 */
import type { WordKey } from '../../locales/english.ts';
import type { Day } from '../../record/time.ts';

export const places = ['US', 'CA', 'GB', 'IE', 'AU', 'EU', 'ZZ'] as const;

/** A country, `EU` for the others of the European Union, `ZZ` for the rest of the world. */
export type Place = (typeof places)[number];

export type Line = {
  about: WordKey;
  reviewedOn: Day;
} & (
  | { way: 'call'; number: string; shown: string }
  | { way: 'text'; number: string; word?: string }
  | { way: 'chat'; site: string; address: string }
);

const november22 = '2026-11-22';

const inDanger = (number: string): Line => ({
  way: 'call',
  number,
  shown: number,
  about: 'help.danger',
  reviewedOn: november22,
});

/** In the order of the page: the emergency number first. */
export const crisisLines: Readonly<Record<Place, readonly Line[]>> = {
  US: [
    inDanger('911'),
    { way: 'call', number: '988', shown: '988', about: 'help.us988', reviewedOn: november22 },
    { way: 'text', number: '988', about: 'help.hardToTalk', reviewedOn: november22 },
    {
      way: 'text',
      number: '741741',
      word: 'HOME',
      about: 'help.usText',
      reviewedOn: november22,
    },
    {
      way: 'chat',
      site: '988lifeline.org',
      address: 'https://988lifeline.org/chat',
      about: 'help.us988Chat',
      reviewedOn: november22,
    },
    {
      way: 'call',
      number: '+18006624357',
      shown: '1-800-662-4357',
      about: 'help.usSubstances',
      reviewedOn: november22,
    },
  ],
  CA: [
    inDanger('911'),
    { way: 'call', number: '988', shown: '988', about: 'help.ca988', reviewedOn: november22 },
    { way: 'text', number: '988', about: 'help.hardToTalk', reviewedOn: november22 },
  ],
  GB: [
    inDanger('999'),
    {
      way: 'call',
      number: '116123',
      shown: '116 123',
      about: 'help.samaritans',
      reviewedOn: november22,
    },
    { way: 'text', number: '85258', word: 'SHOUT', about: 'help.shout', reviewedOn: november22 },
    { way: 'call', number: '111', shown: '111', about: 'help.nhs', reviewedOn: november22 },
  ],
  IE: [
    inDanger('112'),
    {
      way: 'call',
      number: '116123',
      shown: '116 123',
      about: 'help.samaritans',
      reviewedOn: november22,
    },
  ],
  AU: [
    inDanger('000'),
    {
      way: 'call',
      number: '131114',
      shown: '13 11 14',
      about: 'help.auLifeline',
      reviewedOn: november22,
    },
    { way: 'text', number: '0477131114', about: 'help.hardToTalk', reviewedOn: november22 },
  ],
  EU: [
    inDanger('112'),
    {
      way: 'call',
      number: '116123',
      shown: '116 123',
      about: 'help.euListening',
      reviewedOn: november22,
    },
    {
      way: 'call',
      number: '116111',
      shown: '116 111',
      about: 'help.euChildren',
      reviewedOn: november22,
    },
  ],
  // No number is right everywhere, so none is shown that may not answer.
  ZZ: [],
};

/** A list of lines all over the world. A plain link: it learns nothing of us or of who presses it. */
export const directory = { address: 'https://findahelpline.com', reviewedOn: november22 };

const ofTheUnion =
  'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const ofTheStates = 'PR GU VI AS MP'.split(' ');

/** Whose numbers hold in a country, by its ISO code. */
export function placeOf(country: string): Place {
  const known = places.find((place) => place === country);
  if (known !== undefined) return known;
  if (ofTheStates.includes(country)) return 'US';
  return ofTheUnion.includes(country) ? 'EU' : 'ZZ';
}
