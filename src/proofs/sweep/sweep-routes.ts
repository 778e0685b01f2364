/** Every route, asked by everybody: is the answer the one in the table? */
import { askForRoute } from './route-asks.ts';
import { isReading, isSame, type Answer, type Ask, type By } from './asking.ts';
import { putPeopleBack } from './put-back.ts';
import { aboutNothing } from './swap.ts';
import { countOpenings, tableIn, type Sweep } from './sweep.ts';
import { actors, wordForRoute, type Actor, type Line, type Word } from './who-may.ts';
import { wordOf } from './word-of.ts';

export type RouteCell = { line: Line; name: string; actor: Actor };

/** A line for `GET` speaks of its `HEAD` too. */
const lineName = (route: string) => route.replace(/^HEAD /, 'GET ');

/** Routes without a line, and lines without a route, by name. */
export function unmatchedRoutes({ routes, whoMay }: Pick<Sweep, 'routes' | 'whoMay'>): string[] {
  const asked = new Set(routes.map(lineName));
  return [
    ...[...asked].filter((name) => !whoMay.routes.has(name)).map((name) => `${name} has no line`),
    ...[...whoMay.routes.keys()].filter((name) => !asked.has(name)).map(noRoute),
  ];
}

const noRoute = (name: string) => `${name} has a line, and there is no such route`;

/** What takes people away comes last. */
const last = 'DELETE /api/examples';

/** Asked without a stream to begin, it is no address at all. */
const notForHead = 'HEAD /api/live';

export function routeCells({ routes, whoMay }: Pick<Sweep, 'routes' | 'whoMay'>): RouteCell[] {
  const ordered = [...routes.filter((name) => name !== last && name !== notForHead), last];
  return ordered.flatMap((name) => {
    const line = whoMay.routes.get(lineName(name));
    return line ? actors.map((actor) => ({ line, name, actor })) : [];
  });
}

export async function sweepRoute(sweep: Sweep, cell: RouteCell): Promise<string[]> {
  const { name, actor, line } = cell;
  const { stage, schemas } = sweep;
  const about = { stage, actor, table: tableIn(sweep) };
  const should = wordForRoute(line, actor);
  const found: string[] = [];
  const ask = await askForRoute(name, schemas.get(name), about);
  const answer = await askAndJudge(sweep, name, { actor }, ask, found);
  found.push(...differs(`${actor}: ${name}`, should, answer));
  if (should === 'no') await mustBeNothing(sweep, name, { actor }, { ask, answer }, found);
  if (should === 'may' || should === 'words') {
    const then = line.cells.later === 'again' ? 'again' : should;
    const again = await askForRoute(name, schemas.get(name), about);
    const later = await askAndJudge(sweep, name, { actor, later: true }, again, found);
    found.push(...differs(`${actor}, later: ${name}`, then, later));
    if (!isReading(name.split(' ')[0] ?? '')) await putPeopleBack(stage.superuser, stage.people);
  }
  return found;
}

function differs(what: string, should: Word, answer: Answer): string[] {
  const is = wordOf(answer);
  if (is === should) return [];
  return [
    `${what} should be "${should}" and is "${is}": ${answer.status} ${answer.text.slice(0, 200)}`,
  ];
}

/** Asks, and holds the answer to its schema, and what was given to what is written down about it. */
async function askAndJudge(sweep: Sweep, name: string, by: By, ask: Ask, found: string[]) {
  const before = await countOpenings(sweep);
  const answer = await sweep.ask(by, ask);
  found.push(...sweep.judge(name, answer));
  const written = (await countOpenings(sweep)) - before;
  const expected = openingsFor(sweep, name, answer);
  if (expected !== undefined && written !== expected)
    found.push(`${by.actor}: ${name} gave content ${expected} times and wrote down ${written}`);
  return answer;
}

const today = 'GET /api/today';
const record = 'GET /api/partnerships/:partnership/record';

const caseload = 'GET /api/caseload';
const keptPaths = ['pdf', 'html'].map(
  (ending) => `GET /api/partnerships/:partnership/journey.${ending}`,
);

/** How many openings an answer must have left; undefined where another answer tells. */
function openingsFor({ stage }: Sweep, name: string, { status, text }: Answer) {
  // With the made-up people, what was written down about them goes too.
  if (name === last && status === 204) return undefined;
  // A page or a PDF of the path holds content where it holds a line of it.
  if (status === 200 && keptPaths.includes(name)) return /<li>|\/S \/LI\b/.test(text) ? 1 : 0;
  if (status !== 200 || ![record, today, caseload].includes(name)) return 0;
  const given = JSON.parse(text) as {
    entries?: unknown[];
    waiting?: { partnership: string }[];
    tables?: { partnership: string }[];
    sessions?: unknown[];
  };
  if (given.sessions) return given.sessions.length;
  if (given.entries) return given.entries.length > 0 ? 1 : 0;
  // A table whose client has not sat down yet is called by the seat that was offered: a word of it.
  const set = [...stage.tables.values(), stage.elsewhere, stage.away];
  const isNew = ({ partnership }: { partnership: string }) =>
    set.every((each) => each.partnership !== partnership);
  const called = given.tables?.filter(isNew) ?? [];
  return new Set(given.waiting?.map(({ partnership }) => partnership)).size + called.length;
}

/** What is denied is answered like what never existed. */
async function mustBeNothing(
  sweep: Sweep,
  name: string,
  by: By,
  { ask, answer }: { ask: Ask; answer: Answer },
  found: string[],
): Promise<void> {
  const nothing = await sweep.ask(by, aboutNothing(ask));
  if (!isSame(answer, nothing))
    found.push(
      `${by.actor}: ${name} tells what is hidden from what is not there:\n${answer.headers}\n${answer.text}\n--\n${nothing.headers}\n${nothing.text}`,
    );
}
