/** What each person is given of a table, thing by thing: exactly what the table of things says. */
import { aboutNothing } from './swap.ts';
import { isSame, type Answer } from './asking.ts';
import { countOpenings, tableIn, type Sweep } from './sweep.ts';
import {
  actors,
  isGiven,
  isOfCircle,
  type Actor,
  type ShareState,
  type WhoMay,
} from './who-may.ts';
import type { Thing } from './write-things.ts';

export type SightCell = { actor: Actor; state: ShareState };

/** Who does not depend on a share is asked once. */
export function sightCells(states: readonly ShareState[]): SightCell[] {
  return actors
    .filter((actor) => actor !== 'nobody' && actor !== 'half')
    .flatMap((actor) =>
      (isOfCircle(actor) ? states : (['add'] as const)).map((state) => ({ actor, state })),
    );
}

/** That somebody gave a number is no secret; which one, its author alone knows. */
const folded = 'a number, still folded';

/** What somebody is given, over all the ways by which anything of a table leaves the house. */
const ways = ['/record', '/openings', '/invitations'];

export async function sweepSight(sweep: Sweep, { actor, state }: SightCell): Promise<string[]> {
  const { whoMay } = sweep;
  const { partnership, things } = tableIn(sweep, state);
  const at = `/api/partnerships/${partnership}`;
  const found: string[] = [];
  const where = `${actor}, share "${state}"`;
  const before = await countOpenings(sweep);
  const record = await sweep.ask({ actor }, { method: 'GET', url: `${at}/record` });
  found.push(...sweep.judge('GET /api/partnerships/:partnership/record', record));
  found.push(...compareThings(whoMay, things.all, { actor, state }, record).map(in_(where)));
  const written = (await countOpenings(sweep)) - before;
  const given = entriesOf(record).length > 0 ? 1 : 0;
  if (written !== given) found.push(`${where}: given ${given} times, written down ${written}`);
  const urls = [...ways.map((way) => at + way), '/api/today'];
  for (const url of urls) {
    const { text } = await sweep.ask({ actor }, { method: 'GET', url });
    const hidden = things.all.filter(
      (thing) => thing.name !== folded && !isVisible(whoMay, thing, { actor, state }),
    );
    for (const { name, id } of hidden)
      if (text.includes(id)) found.push(`${where}: ${url} names ${name}`);
  }
  if (whoMay.away.has(actor)) {
    const none = await sweep.ask({ actor }, aboutNothing({ method: 'GET', url: `${at}/record` }));
    if (!isSame(record, none)) found.push(`${where}: a table is told from no table`);
  }
  return found;
}

const in_ = (where: string) => (what: string) => `${where}: ${what}`;

type Given = { entries?: { id: string; item: string }[]; items?: { id: string }[] };

function entriesOf({ text }: Answer) {
  return (JSON.parse(text) as Given).entries ?? [];
}

function isVisible(whoMay: WhoMay, { name, about }: Thing, by: SightCell): boolean {
  const line = whoMay.things.get(name);
  if (!line) throw new Error(`"${name}" has no line`);
  return isGiven(whoMay, line, { ...by, about });
}

function compareThings(whoMay: WhoMay, things: readonly Thing[], by: SightCell, record: Answer) {
  const entries = entriesOf(record);
  const { items = [] } = JSON.parse(record.text) as Given;
  const ids = new Set([...entries, ...items].map(({ id }) => id));
  const wrong = things.flatMap((thing) => {
    const should = isVisible(whoMay, thing, by);
    if (should === ids.has(thing.id)) return [];
    return [should ? `${thing.name} is missing` : `${thing.name} is given`];
  });
  const known = new Set(things.map(({ item }) => item));
  const more = entries.filter(({ item }) => !known.has(item)).length;
  return more > 0 ? [...wrong, `${more} entries of nothing that was laid there`] : wrong;
}
