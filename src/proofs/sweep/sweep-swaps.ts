/**
 * Every id of every ask replaced by one that is not for the asker: nothing foreign is read or
 * changed, and what is hidden is answered like what never existed.
 */
import { v7 as newId } from 'uuid';
import { actRules } from '../../rooms/acting.ts';
import { askForAct } from './act-asks.ts';
import type { Answer, Ask } from './asking.ts';
import { digestOf, hiddenFrom, type Foreign } from './foreign-ids.ts';
import { noteLaid, putPeopleBack, putTableBack } from './put-back.ts';
import { askForRoute } from './route-asks.ts';
import { placesOfIds, withId } from './swap.ts';
import { tableIn, type Sweep } from './sweep.ts';
import { wordForAct, wordForRoute, type Actor } from './who-may.ts';

export type SwapCell = { name: string; actor: Actor };

/** Those who ask: between us, by a share, and by an office. */
const askers: readonly Actor[] = ['client', 'therapist', 'supporter', 'administrator', 'keeper'];

/** What is about a made-up person whoever asks, and what is asked act by act. */
const without = ['POST /api/examples/:person/sign-in', 'POST /api/partnerships/:partnership/acts'];

export function swapCells({ whoMay, routes }: Sweep): SwapCell[] {
  const named = routes.filter((name) => name.includes('/:') && !name.includes('/:file'));
  const asked = named.filter((name) => !without.includes(name) && whoMay.routes.has(name));
  const ofRoutes = asked.flatMap((name) => {
    const line = whoMay.routes.get(name);
    return askers
      .filter((actor) => line && wordForRoute(line, actor) === 'may')
      .map((actor) => ({ name, actor }));
  });
  const about = { about: 'of both', state: 'add' } as const;
  const ofActs = [...whoMay.acts.values()]
    .filter(({ name }) => Object.hasOwn(actRules, name))
    .flatMap((line) =>
      askers
        .filter((actor) => wordForAct(whoMay, line, { actor, ...about }) === 'may')
        .map((actor) => ({ name: line.name, actor })),
    );
  return [...ofRoutes, ...ofActs];
}

/** One ask, with one of its ids replaced by each of those in turn. */
export async function sweepSwap(
  sweep: Sweep,
  foreign: readonly Foreign[],
  cell: SwapCell,
  tell: () => void,
): Promise<string[]> {
  const { superuser } = sweep.stage;
  const { partnership, laid } = tableIn(sweep);
  const before = await digestOf(sweep);
  const ask = await asked(sweep, cell);
  const ready = { partnership, laid: await noteLaid(superuser, partnership) };
  const found: string[] = [];
  const hidden = isAct(cell) ? hiddenFrom(sweep, cell.actor) : [];
  const others = [...foreign, ...hidden].filter(({ what }) => !isTheirs(cell, what));
  for (const place of placesOfIds(ask)) {
    const none = await askOf(sweep, cell, withId(ask, place, newId()), ready);
    for (const { what, id } of others) {
      const answer = await askOf(sweep, cell, withId(ask, place, id), ready);
      tell();
      if (answer !== none && !isTaken(place, answer))
        found.push(
          `${cell.actor}: ${cell.name}, ${place} as ${what}:\n${answer}\nand not\n${none}`,
        );
    }
  }
  await putTableBack(superuser, { partnership, laid });
  const after = await digestOf(sweep);
  for (const [place, digest] of after)
    if (before.get(place) !== digest) found.push(`${cell.actor}: ${cell.name} changed ${place}`);
  return found;
}

/** Somebody at another table of the practice is one whom its administrator helps back in. */
function isTheirs({ name, actor }: SwapCell, what: string): boolean {
  if (actor !== 'administrator') return false;
  return name.startsWith('POST /api/practice/people/') && what === 'a person of another table';
}

function isAct({ name }: SwapCell): boolean {
  return Object.hasOwn(actRules, name);
}

async function asked(sweep: Sweep, { name, actor }: SwapCell): Promise<Ask> {
  const { stage, schemas } = sweep;
  const table = tableIn(sweep);
  if (!Object.hasOwn(actRules, name))
    return askForRoute(name, schemas.get(name), { stage, table, actor });
  const act = await askForAct(name, {
    stage,
    table,
    actor,
    about: 'of both',
    fresh: true,
    may: true,
  });
  const url = `/api/partnerships/${table.partnership}/acts`;
  return { method: 'POST', url, body: { id: newId(), ...act } };
}

/** Asked from the same beginning each time, and told without its ids. */
async function askOf(
  { ask, stage }: Sweep,
  { actor }: SwapCell,
  swapped: Ask,
  ready: Parameters<typeof putTableBack>[1],
): Promise<string> {
  const answer = await ask({ actor }, swapped);
  if (answer.status < 300) {
    await putTableBack(stage.superuser, ready);
    await putPeopleBack(stage.superuser, stage.people);
  }
  return plain(answer);
}

const anId = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

function plain({ status, headers, text }: Answer): string {
  return `${status}\n${headers}\n${text.replaceAll(anId, '…').replaceAll(/"at":\d+/g, '"at":…')}`;
}

/**
 * The one thing that tells: an id that is in use at this table is refused as taken, whatever has
 * it. Ids are made of chance, so nobody comes upon one; and nothing is said about what has it.
 */
function isTaken(place: string, answer: string): boolean {
  const isNew = place === 'body.id' || place === 'body.item';
  return isNew && answer.includes('"code":"record/id-taken"');
}
