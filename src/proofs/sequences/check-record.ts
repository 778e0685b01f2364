/** What stands in the database after all is done, beside what the acts alone would have made. */
import { entryId, type Id } from '../../record/ids.ts';
import type { EntryAudience } from '../../record/entry.ts';
import type { PureRecord } from '../../testing/pure-record.ts';
import { isApart } from '../../rooms/rooms.ts';
import { firstHash, linkHash } from '../../server/store/chain.ts';
import type { Device } from './device.ts';
import { rowsOf, type OpenHouse, type Table } from './open-house.ts';

export type EntryRow = {
  entry_id: Id;
  seq: string;
  item_id: Id;
  kind: string;
  author_id: Id;
  at: Date;
  audience: EntryAudience;
  key_version: number;
  body: Buffer;
  hash: Buffer;
};

/** The entries of a table as they lie there, in their order. */
export function readRows(
  { connection }: Pick<OpenHouse, 'connection'>,
  { partnership }: Pick<Table, 'partnership'>,
): Promise<EntryRow[]> {
  return rowsOf(connection, 'select * from entry where partnership_id = $1 order by seq', [
    partnership,
  ]);
}

/** Numbered without gaps, never back in time, and each linked to the one before. */
export function brokenChain(rows: readonly EntryRow[], partnership: Id): string[] {
  let hash = firstHash(partnership);
  return rows.flatMap((row, n) => {
    const before = rows[n - 1];
    const isLater = !before || before.at < row.at || isSameAct(before, row);
    const { entry_id: id, item_id: item, kind, author_id: author, audience, body } = row;
    const seq = Number(row.seq);
    const at = row.at.getTime();
    const link = { partnership, seq, id, item, kind, author, at, audience, body };
    hash = linkHash(hash, { ...link, keyVersion: row.key_version });
    return [
      ...(seq === n + 1 ? [] : [`entry ${n + 1} is numbered ${seq}`]),
      ...(isLater ? [] : [`entry ${seq} is not later than the one before`]),
      ...(hash.equals(row.hash) ? [] : [`entry ${seq} is not linked to the one before`]),
    ];
  });
}

function isSameAct(before: EntryRow, row: EntryRow): boolean {
  return entryId(before.entry_id, 1) === row.entry_id && before.at.getTime() === row.at.getTime();
}

/** No entry without an act that was taken, none lost, and no effect that no entry tells of. */
export async function wrongRows(
  { connection }: Pick<OpenHouse, 'connection'>,
  table: Pick<Table, 'partnership' | 'inward'>,
  rows: readonly EntryRow[],
  record: PureRecord,
): Promise<string[]> {
  const is: Lies = { entries: rows.map(({ entry_id: id }) => table.inward(id)) };
  for (const [what, question] of Object.entries(questions)) {
    const found = await rowsOf<{ told: string }>(connection, question, [table.partnership]);
    is[what] = found.map(({ told }) => table.inward(told)).sort();
  }
  return Object.entries(madeBy(record)).flatMap(([what, should]) => {
    const lies = is[what] ?? [];
    return lies.join('\n') === should.join('\n') ? [] : [`${what}: ${only(lies, should)}`];
  });
}

/** What lies there, by what it is, each as a line of words. */
type Lies = Record<string, readonly string[]>;

const questions = {
  shares: `select concat_ws(' ', share_id, client_id, member_id, topic, may,
      case when until_at is null or until_at > now() then 'runs' else 'over' end) as told
    from share where partnership_id = $1`,
  seats: 'select person_id as told from member where partnership_id = $1 and until_at is null',
  audiences: `select item_id || ' ' || audience || ' ' || array_to_string(named, ',') as told
    from item where partnership_id = $1`,
  'openings of words': 'select entry_id as told from revealed where partnership_id = $1',
};

/** The same, as the acts alone would have made it. */
function madeBy({ circle, items, entries }: PureRecord): Lies {
  const runs = (until: number | null) => (until === null || until > Date.now() ? 'runs' : 'over');
  const shares = circle.shares.map(({ id, client, member, topic, may, until }) =>
    [id, client, member, topic, may, runs(until)].join(' '),
  );
  const audiences = [...items.values()].map(
    ({ id, audience, named }) => `${id} ${audience} ${named.join()}`,
  );
  return {
    entries: entries.map(({ id }) => id),
    shares: shares.sort(),
    seats: circle.members.flatMap(({ person, until }) => (until === null ? [person] : [])).sort(),
    audiences: audiences.sort(),
    'openings of words': entries.flatMap(({ id, revealed }) => (revealed ? [id] : [])).sort(),
  };
}

function only(is: readonly string[], should: readonly string[]): string {
  const more = is.filter((each) => !should.includes(each));
  const less = should.filter((each) => !is.includes(each));
  return `there but not by any act: ${more.join('; ')}. By an act but not there: ${less.join('; ')}`;
}

/** Each delivery of content was written down once; only what a dropped line lost is there besides. */
export async function wrongOpenings(
  { connection }: OpenHouse,
  table: Table,
  devices: readonly Device[],
): Promise<string[]> {
  const rows = await rowsOf<{ person_id: Id; items: Id[] }>(
    connection,
    'select person_id, items from opening where partnership_id = $1',
    [table.partnership],
  );
  return devices.flatMap(({ person, given, drops }) => {
    const written = rows.filter((row) => table.inward(row.person_id) === person);
    const left = written.map(({ items }) => table.inward([...items].sort().join()));
    const unwritten = given.flatMap(({ entries }) => {
      // What is apart is given to its author, and written down nowhere.
      const told = entries.filter(({ kind }) => !isApart({ room: roomOfKind(kind) }));
      const items = [...new Set(told.map(({ item }) => item))].sort().join();
      const place = left.indexOf(items);
      if (place >= 0) left.splice(place, 1);
      return items === '' || place >= 0 ? [] : [`${person} was given ${items}, unwritten`];
    });
    const besides = drops === 0 ? left.map((items) => `${person} was not given ${items}`) : [];
    return [...unwritten, ...besides];
  });
}

const roomOfKind = (kind: string) => kind.split('/')[0] ?? '';
