/**
 * What stands in the database of a house that was killed, beside what it had said, and beside what
 * the rules alone make of the acts that are there.
 */
import type { Id } from '../../record/ids.ts';
import { membersNow } from '../../record/circle.ts';
import { isRefusal } from '../../record/refusal.ts';
import type { Connection } from '../../testing/connection.ts';
import { foldedFor, houseRules, recordAfter, type PureRecord } from '../../testing/pure-record.ts';
import { brokenChain, readRows, wrongRows, type EntryRow } from '../sequences/check-record.ts';
import { rowsOf } from '../sequences/open-house.ts';
import type { Place } from './seat-writers.ts';
import type { Sent } from './write-load.ts';

export type Judged = { lost: Id[]; against: string[] };

export async function judgeRecord(
  connection: Connection,
  place: Place,
  sent: readonly Sent[],
): Promise<Judged> {
  const { partnership } = place;
  const table = { partnership, inward: (text: string) => text };
  const rows = await readRows({ connection }, table);
  const there = new Map(rows.map((row) => [row.entry_id, row]));
  const lost = sent.filter(({ answered, act }) => answered === 'written' && !there.has(act.id));
  const doubted = sent.filter(({ answered, act }) => answered === 'refused' && there.has(act.id));
  const { record, waiting, against } = replay(place, sent, rows);
  return {
    lost: lost.map(({ act }) => act.id),
    against: [
      ...lost.map(({ act }) => `lost, though it was acknowledged: ${act.kind} ${act.id}`),
      ...doubted.map(({ act }) => `written, though it was refused: ${act.kind} ${act.id}`),
      ...against,
      ...brokenChain(rows, partnership),
      ...(await wrongHead(connection, partnership, rows)),
      ...(await wrongRows({ connection }, table, rows, record)),
      ...(await wrongWaiting(connection, partnership, waiting)),
    ],
  };
}

/** The acts that are there, one after another by the rules; and what each item then asks of whom. */
function replay({ begun, people }: Place, sent: readonly Sent[], rows: readonly EntryRow[]) {
  const acts = new Map(sent.map((one) => [one.act.id, one]));
  const waiting = new Map<Id, string[]>();
  const against: string[] = [];
  let record = begun;
  for (const { entry_id: id, at } of rows) {
    const one = acts.get(id);
    if (!one) continue;
    const after = recordAfter(houseRules, record, people[one.who], one.act, at.getTime());
    if (isRefusal(after)) {
      against.push(`${one.act.kind} ${id} is there, and the rules refuse it: ${after.refused}`);
      continue;
    }
    record = after;
    waiting.set(one.act.item, waitingIn(record, one.act.item, at.getTime()));
  }
  return { record, waiting: [...waiting.values()].flat().sort(), against };
}

function waitingIn(record: PureRecord, id: Id, now: number): string[] {
  const { circle } = record;
  const item = record.items.get(id);
  if (!item) return [];
  return membersNow(circle, now).flatMap((member) => {
    const folded = foldedFor(houseRules, record, id, member.person, now);
    const asked = folded ? houseRules.attentionOf(folded, member, { circle, item, now }) : [];
    return [...new Set(asked.map(({ code }) => `${id} ${member.person} ${code}`))];
  });
}

async function wrongHead(connection: Connection, partnership: Id, rows: readonly EntryRow[]) {
  const [head] = await rowsOf<{ seq: string; hash: Buffer }>(
    connection,
    'select head_seq as seq, head_hash as hash from partnership where partnership_id = $1',
    [partnership],
  );
  const last = rows.at(-1);
  const holds = last ? head?.seq === last.seq && head.hash.equals(last.hash) : head?.seq === '0';
  const empty = await rowsOf<{ id: Id }>(
    connection,
    `select item_id as id from item i where partnership_id = $1 and not exists
      (select from entry e where e.partnership_id = i.partnership_id and e.item_id = i.item_id)`,
    [partnership],
  );
  return [
    ...(holds ? [] : [`the head says ${head?.seq}, and the last entry is ${last?.seq}`]),
    ...empty.map(({ id }) => `the item ${id} has no entry`),
  ];
}

async function wrongWaiting(connection: Connection, partnership: Id, should: readonly string[]) {
  const rows = await rowsOf<{ told: string }>(
    connection,
    `select concat_ws(' ', item_id, person_id, code) as told
     from attention where partnership_id = $1`,
    [partnership],
  );
  const is = new Set(rows.map(({ told }) => told));
  return [
    ...should
      .filter((each) => !is.has(each))
      .map((each) => `nobody is told that it waits: ${each}`),
    ...[...is]
      .filter((each) => !should.includes(each))
      .map((each) => `it waits for nothing: ${each}`),
  ];
}
