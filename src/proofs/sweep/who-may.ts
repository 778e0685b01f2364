/** What a person wrote in `who-may.md`, as data: who may ask for what, and who is given what. */
import { readFileSync } from 'node:fs';
import { readTables, type Row, type Section } from './read-tables.ts';

export const actors = [
  'nobody',
  'half',
  'client',
  'other client',
  'therapist',
  'supporter',
  'professional',
  'guardian',
  'left',
  'elsewhere',
  'other practice',
  'administrator',
  'keeper',
  'no table',
] as const;
export type Actor = (typeof actors)[number];

/** Those at the table who depend on a share. */
export const circle = ['supporter', 'professional', 'guardian'] as const;

export const shareStates = [
  'none',
  'see',
  'add',
  'other topic',
  'not begun',
  'ends now',
  'ended',
  'taken back',
  'given again',
  'only one',
  'one adds and one sees',
] as const;
export type ShareState = (typeof shareStates)[number];

/** What a thing is about: the client alone, or both clients. */
export type About = 'of one' | 'of both';

const answers = ['may', 'no', 'in', 'again', 'read', 'role', 'yours', 'words'] as const;
export type Word = (typeof answers)[number];
const sights = ['sees', 'no'] as const;
const counted = ['not shared', 'sees', 'adds'] as const;

/** One line: what it is about, a word for each column, and a sentence. */
export type Line = { name: string; cells: Row; part: string };

export type WhoMay = {
  sections: readonly Section[];
  routes: ReadonlyMap<string, Line>;
  acts: ReadonlyMap<string, Line>;
  things: ReadonlyMap<string, Line>;
  shares: ReadonlyMap<string, Line>;
  away: ReadonlyMap<string, Line>;
  /** What a body may ask for though a column of the database is called so. */
  fields: ReadonlyMap<string, Line>;
};

const actorColumns = actors.map((actor) => (isOfCircle(actor) ? 'circle' : actor));
const seen = ['client', 'other client', 'therapist', ...counted];
const actColumns = [
  'client',
  'other client, of one',
  'other client, of both',
  'therapist',
  ...counted,
];

const page = new URL('who-may.md', import.meta.url);

export function readWhoMay(text: string = readFileSync(page, 'utf8')): WhoMay {
  const sections = readTables(text);
  const of = (title: string, first: string, columns: readonly string[], words: readonly string[]) =>
    linesOf(
      sections.filter((section) => section.title === title),
      first,
      columns,
      words,
    );
  const routeColumns = [...new Set(actorColumns), 'later'];
  const shares = of('Shares', 'share', ['of one', 'of both'], counted);
  mustBe('shares', [...shares.keys()], shareStates);
  return {
    sections,
    shares,
    routes: of('Routes', 'route', routeColumns, answers),
    acts: of('Acts', 'act', [...actColumns, 'later'], answers),
    things: of('Things', 'thing', seen, sights),
    fields: of('Fields', 'field', [], []),
    away: of('Who does not sit at the table', 'who', ['every act'], answers),
  };
}

function linesOf(
  sections: readonly Section[],
  first: string,
  columns: readonly string[],
  words: readonly string[],
): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const { part = '', rows } of sections) {
    for (const cells of rows) {
      const name = cells[first] ?? '';
      if (name === '' || lines.has(name)) throw new Error(`${first} "${name}" has not one line`);
      for (const column of columns) {
        if (!words.includes(cells[column] ?? ''))
          throw new Error(`${name}, ${column}: "${cells[column]}" is none of ${words.join()}`);
      }
      lines.set(name, { name, cells, part });
    }
  }
  if (lines.size === 0) throw new Error(`there is no ${first} in the table`);
  return lines;
}

function mustBe(what: string, are: readonly string[], should: readonly string[]): void {
  if (are.join() !== should.join()) throw new Error(`${what} are ${are.join()}`);
}

export function isOfCircle(actor: Actor): boolean {
  return circle.some((each) => each === actor);
}

/** The cell for somebody who asks for a route; `later` says what five minutes change. */
export function wordForRoute({ cells }: Line, actor: Actor): Word {
  return cells[isOfCircle(actor) ? 'circle' : actor] as Word;
}

/** The cell for somebody who asks for an act about a thing, where shares stand like this. */
export function wordForAct(
  { shares, away }: WhoMay,
  { cells }: Line,
  by: { actor: Actor; state: ShareState; about: About },
): Word {
  const outside = away.get(by.actor);
  if (outside) return outside.cells['every act'] as Word;
  return cells[columnOf(shares, by)] as Word;
}

/** Whether this person is given this thing. */
export function isGiven(
  { shares, away }: WhoMay,
  thing: Line,
  by: { actor: Actor; state: ShareState; about: About },
): boolean {
  if (away.has(by.actor)) return false;
  const column = by.actor === 'other client' ? by.actor : columnOf(shares, by);
  return thing.cells[column] === 'sees';
}

function columnOf(
  shares: WhoMay['shares'],
  { actor, state, about }: { actor: Actor; state: ShareState; about: About },
): string {
  if (actor === 'other client') return `${actor}, ${about}`;
  if (!isOfCircle(actor)) return actor;
  return shares.get(state)?.cells[about] ?? '';
}
