/** What each person is given of a table, beside what the rules let them see. */
import { isDeepStrictEqual } from 'node:util';
import { memberAt, type Circle } from '../../record/circle.ts';
import type { Delivery } from '../../record/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import { isRunning, type Instant } from '../../record/time.ts';
import { entriesFor, type PureRecord, type Rules } from '../../testing/pure-record.ts';
import type { Caller } from './caller.ts';
import type { Table } from './open-house.ts';

/** What somebody may see, the items in the order of their ids. */
export type Sight = { items: readonly Item[]; entries: readonly Entry[] };

export function sightOf(rules: Rules, record: PureRecord, viewer: Id, now: Instant): Sight {
  const { circle, items } = record;
  const seen = [...items.values()].filter((item) => rules.maySee(circle, item, viewer, now));
  return { items: inOrder(seen), entries: entriesFor(rules, record, viewer, now) };
}

export function inOrder(items: Iterable<Item>): Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function differenceInSight(
  rules: Rules,
  record: PureRecord,
  callers: ReadonlyMap<Id, Caller>,
  table: Table,
): Promise<string | undefined> {
  for (const [viewer, caller] of callers) {
    const { status, text } = await caller.get(`/api/partnerships/${table.partnership}/record`);
    const now = Date.now();
    const sits = memberAt(record.circle, viewer, now) !== undefined;
    if (!sits && status === 404) continue;
    if (!sits || status !== 200) return `${viewer} is answered ${status}, and sits there: ${sits}`;
    const { items, entries, circle } = JSON.parse(table.inward(text)) as Delivery;
    const difference = compareSight(sightOf(rules, record, viewer, now), { items, entries });
    if (difference) return `${viewer} ${difference}`;
    const [is, should] = [circle, record.circle].map((each) => sharesRunning(each, now));
    // A therapist sees everything that is shared here; others see their part of it.
    const differs = memberAt(record.circle, viewer, now)?.role === 'therapist' && is !== should;
    if (differs) return `${viewer} sees shared: ${is}, and it is: ${should}`;
  }
  return undefined;
}

export function sharesRunning({ shares }: Circle, now: Instant): string {
  const running = shares.filter((share) => isRunning(share, now));
  return running
    .map(({ id, client, member, topic, may, until }) =>
      [id, client, member, topic, may, until].join(' '),
    )
    .sort()
    .join('; ');
}

/** The first difference between what may be seen and what is held, in words. */
export function compareSight(expected: Sight, held: Sight): string | undefined {
  const gone = expected.entries.find(({ id }) => !held.entries.some((entry) => entry.id === id));
  const more = held.entries.find(({ id }) => !expected.entries.some((entry) => entry.id === id));
  if (more) return `holds what they may not see: ${JSON.stringify(more)}`;
  if (gone) return `lacks what they may see: ${JSON.stringify(gone)}`;
  const other = expected.entries.findIndex(
    (entry, n) => !isDeepStrictEqual(entry, held.entries[n]),
  );
  if (other >= 0) {
    const [should, is] = [expected.entries[other], held.entries[other]];
    return `holds another entry or order: ${JSON.stringify(is)}, not ${JSON.stringify(should)}`;
  }
  if (isDeepStrictEqual(expected.items, inOrder(held.items))) return undefined;
  return `holds other items: ${JSON.stringify(held.items)}, not ${JSON.stringify(expected.items)}`;
}
