/** Every act of every room, asked for by everybody, about each thing, at each state of a share. */
import { v7 as newId } from 'uuid';
import { actRules } from '../../rooms/acting.ts';
import { aboutOf, askForAct, goesAWay, isWritten } from './act-asks.ts';
import { isSame, type Answer, type Ask, type By } from './asking.ts';
import { putPeopleBack, putTableBack } from './put-back.ts';
import type { Asked } from './scene.ts';
import { countOpenings, tableIn, type Sweep } from './sweep.ts';
import {
  actors,
  circle,
  isOfCircle,
  wordForAct,
  type About,
  type Actor,
  type Line,
  type ShareState,
  type WhoMay,
  type Word,
} from './who-may.ts';
import { wordOf } from './word-of.ts';

export type ActCell = { line: Line; actor: Actor; about: About; state: ShareState };

export function unmatchedActs({ acts }: WhoMay): string[] {
  const there = Object.keys(actRules);
  return [
    ...there.filter((kind) => !acts.has(kind)).map((kind) => `${kind} has no line`),
    ...[...acts.keys()]
      .filter((kind) => !there.includes(kind))
      .map((kind) => `${kind} has a line, and there is no such act`),
  ];
}

export function actCells({ acts, away }: WhoMay, states: readonly ShareState[]): ActCell[] {
  const known = [...acts.values()].filter(({ name }) => Object.hasOwn(actRules, name));
  return known.flatMap((line) =>
    actors.flatMap((actor) =>
      (isOfCircle(actor) ? states : (['add'] as const)).flatMap((state) =>
        // Who does not sit here is not asked about both kinds of things: nothing of it is theirs.
        (away.has(actor) ? (['of one'] as const) : (['of one', 'of both'] as const)).map(
          (about) => ({ line, actor, about, state }),
        ),
      ),
    ),
  );
}

/** Of the three in the circle one for each question, another each time. */
export function inTurn(cells: readonly ActCell[], seed: number): ActCell[] {
  const turns = new Map<string, number>();
  const turnOf = ({ line, about, state }: ActCell) => {
    const question = `${line.name} ${about} ${state}`;
    turns.set(question, turns.get(question) ?? turns.size);
    return circle[((turns.get(question) ?? 0) + seed) % circle.length];
  };
  return cells.filter((cell) => !isOfCircle(cell.actor) || cell.actor === turnOf(cell));
}

const route = 'POST /api/partnerships/:partnership/acts';

export async function sweepAct(sweep: Sweep, cell: ActCell): Promise<string[]> {
  const { line, actor } = cell;
  const should = wordForAct(sweep.whoMay, line, asItIs(cell));
  // Where five minutes change nothing, somebody who came long ago is asked too.
  const isLater = line.cells.later === 'may' && cell.about === 'of both' && should === 'may';
  const by: By = { actor, later: isLater };
  const where = `${actor}, share "${cell.state}", ${cell.about}: ${line.name}`;
  const found: string[] = [];
  const fresh = should === 'may' || should === 'yours';
  const first = await asked(sweep, cell, { fresh, may: should === 'may' });
  const before = await countOpenings(sweep);
  if (should === 'may' && line.cells.later === 'again') {
    const later = await sweep.ask({ actor, later: true }, first);
    if (wordOf(later) !== 'again') found.push(`${where} later: ${later.status}`);
  }
  const answer = await sweep.ask(by, first);
  found.push(...sweep.judge(route, answer));
  if (!isAsSaid(line, should, wordOf(answer)))
    found.push(`${where} should be "${should}": ${tell(answer)}`);
  if ((await countOpenings(sweep)) !== before) found.push(`${where} wrote an opening`);
  if (should === 'no') {
    const none = await sweep.ask(by, aboutNoItem(first, sweep.whoMay.away.has(actor)));
    if (!isSame(answer, none)) found.push(`${where} tells what is hidden from what is not there`);
  }
  const { superuser, people } = sweep.stage;
  const hasWritten = fresh || goesAWay(line.name) || wordOf(answer) === 'may';
  if (hasWritten) await putTableBack(superuser, tableIn(sweep, cell.state));
  if (line.name.startsWith('leaving/')) await putPeopleBack(superuser, people);
  return found;
}

/** What nobody wrote an ask for may also be refused in words: by the room, and not at its door. */
function isAsSaid({ name }: Line, should: Word, is: Word | undefined): boolean {
  return is === should || (should === 'may' && is === 'words' && !isWritten(name));
}

/** Where there is none of both, shares count as they do for what is of one. */
function asItIs(cell: ActCell): ActCell {
  const { line, actor, about } = cell;
  return actor === 'other client' ? cell : { ...cell, about: aboutOf(line.name, about) };
}

async function asked(
  sweep: Sweep,
  { line, state, ...cell }: ActCell,
  how: { fresh: boolean; may: boolean },
) {
  const table = tableIn(sweep, state);
  const about = aboutOf(line.name, cell.about);
  const on = { stage: sweep.stage, table, ...how, actor: cell.actor, about };
  const act: Asked = await askForAct(line.name, on);
  const url = `/api/partnerships/${table.partnership}/acts`;
  return { method: 'POST', url, body: { id: newId(), ...act } } satisfies Ask;
}

/** The same about an item, or a table, that never was. */
function aboutNoItem(ask: Ask, isAway: boolean): Ask {
  const body = { ...(ask.body as object), item: newId() };
  return { ...ask, body, url: isAway ? `/api/partnerships/${newId()}/acts` : ask.url };
}

function tell({ status, text }: Answer): string {
  return `${status} ${text.slice(0, 160)}`;
}
