import { day, minute, type Instant } from '../../record/time.ts';
import { onTheWall } from '../../record/time-zone.ts';
import { cast } from '../../testing/cast.ts';
import type { Told, Who } from './told.ts';

const told = (daysAgo: number, who: Who, kind: string, item: string, body: Told['body']): Told => ({
  daysAgo,
  who,
  kind,
  item,
  body,
});

const chicago = 'America/Chicago';

/** Four o'clock on that day, where they live. */
const afternoon = (at: Instant) => at + (16 * 60 - onTheWall(at, chicago).minute) * minute;

/** A time to meet, so many days from now; by the clock in Chicago, where they live. */
const meets = (daysAgo: number, item: string, from: number): Told => ({
  ...told(daysAgo, 'amara', 'sessions/propose', item, (_, __, now) => ({
    terms: {
      kind: 'one-to-one',
      name: item,
      at: from < 0 ? now + from * day : afternoon(now + from * day),
      minutes: 50,
      timeZone: chicago,
      place: 'Second floor, the room with the fern',
      guests: [],
    },
  })),
  called: item,
  about: 'mateo',
});
const agrees = (daysAgo: number, item: string): Told =>
  told(daysAgo, 'mateo', 'sessions/agree', item, (idOf) => ({ suggestion: idOf(item) }));
const adds = (daysAgo: number, who: Who, item: string, text: string): Told => ({
  ...told(daysAgo, who, 'sessions/add-line', item, { text }),
  called: text,
});
const note = (item: string, session: string, as: string, words: string): Told[] => [
  {
    ...told(6, 'amara', 'notes/begin', item, (_, itemOf) => ({ session: itemOf(session), as })),
    about: 'mateo',
  },
  told(6 - minute / day, 'amara', 'notes/keep', item, { words }),
];

const [then, next] = ['The dessert session', 'The seat by the door'];
const chest = 'The first minute of the tight chest';
const sunday = 'What happened on Sunday';

/** One session that is over, with a line left over from it, and one that comes. */
export const sessionsStory: readonly Told[] = [
  meets(9, then, -6),
  agrees(9, then),
  adds(8, 'mateo', then, sunday),
  adds(7, 'amara', then, chest),
  adds(7, 'mateo', then, 'The calls about the rent'),
  told(6, 'amara', 'sessions/start', then, {}),
  told(6, 'amara', 'sessions/talk-about', then, (idOf) => ({ line: idOf(sunday) })),
  told(6, 'amara', 'sessions/talk-about', then, (idOf) => ({ line: idOf(chest) })),
  told(6, 'amara', 'sessions/promise', then, {
    text: 'Ask whether the table by the door can be kept',
    who: cast.amara.id,
    due: null,
  }),
  told(6 - (50 * minute) / day, 'mateo', 'sessions/end', then, {
    there: [cast.mateo.id, cast.amara.id],
  }),
  ...note(
    'chest',
    then,
    'paragraph',
    'First the tight chest, then hot ears, then the wish to stand up. It passed in about four minutes.',
  ),
  ...note(
    'in short',
    then,
    'summary',
    'You stayed until dessert. We know now what the first minute is like.',
  ),
  meets(4, next, 3),
  agrees(3, next),
  adds(3, 'mateo', next, 'Thanksgiving'),
];
