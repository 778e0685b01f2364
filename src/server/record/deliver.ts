/**
 * The one way out: what a person may see of a partnership, read as that person and logged in the
 * same transaction. Everything that reaches a device of the record comes through here.
 */
import type { Circle } from '../../record/circle.ts';
import type { Delivery, Marker, Person } from '../../record/delivery.ts';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { Instant } from '../../record/time.ts';
import { isApart } from '../../rooms/rooms.ts';
import type { Database } from '../store/database.ts';
import {
  openEntry,
  partnershipKey,
  type PartnershipKey,
  type ReadEntry,
} from '../store/entries.ts';
import type { Keyring } from '../store/keyring.ts';
import { unseal, type Key } from '../store/keys.ts';
import { logOpening } from '../store/openings.ts';
import {
  readCircle,
  readEntries,
  readHead,
  readItems,
  readNumbers,
  type Seated,
} from '../store/reading.ts';
import type { Handle } from '../store/transaction.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { compare, digest, isNothing, sightOf, type Difference, type Sight } from './sight.ts';

export type Profile = { name: string; called?: string | undefined; pronouns?: string | undefined };

/** What delivering needs of the house. */
export type Reader = {
  database: Database;
  keyring: Keyring;
  cursorKey: Key;
  /** Opens sealed profiles; bound to their person. */
  openProfiles(
    rows: readonly { person_id: Id; practice_id: Id; profile: Buffer }[],
  ): Promise<ReadonlyMap<Id, Profile>>;
};

export type Delivered = {
  /** What to send; nothing where nothing changed in their sight, so that nothing can be inferred. */
  delivery: Delivery | undefined;
  sight: Sight;
  circle: Circle;
  /** The database's clock at the time of reading. */
  now: Instant;
};

/** What the device already has: nothing, a sight beside its stream, or a cursor from before. */
export type Since = { sight: Sight } | { cursor: string } | 'nothing';

/** The items of which somebody is given something, of all that was read for them. */
export type Opens = (items: readonly Item[], entries: readonly Entry[], viewer: Id) => Id[];

/**
 * Reads what is new for this viewer; `not-here` where they have no seat. Where less than that leaves
 * the house, `opens` says of which items.
 */
export async function deliver(
  reader: Reader,
  viewer: Id,
  partnership: Id,
  since: Since,
  opens: Opens = openedIn,
): Promise<Delivered | 'not-here'> {
  return reader.database.asViewer(viewer, partnership, async (db) => {
    // A device that has nothing is given everything, and with it the numbers are known.
    const all = since === 'nothing' ? readEntries(db, partnership) : undefined;
    const [head, { circle, seated, now }, items, numbers] = await Promise.all([
      readHead(db, partnership, 'look'),
      readCircle(db, partnership),
      readItems(db, partnership),
      all ?? readNumbers(db, partnership),
    ]);
    if (!head) return 'not-here';
    const sight = sightOf(viewer, head.head_seq, circle, items, numbers);
    const difference = differenceSince(reader, viewer, partnership, since, sight);
    if (difference !== 'all' && isNothing(difference)) {
      return { delivery: undefined, sight, circle, now };
    }
    const whole = difference === 'all' || difference.whole;
    const key = partnershipKey(reader.keyring, head);
    const which = whole ? {} : { only: difference.numbers };
    const rows = (await all) ?? (await readEntries(db, partnership, which));
    const entries = inSight(sight, rows).map((row) => openEntry(key, row));
    const [people] = await Promise.all([
      readPeople(reader, db, key, seated),
      logOpening(db, partnership, viewer, opens(items, entries, viewer)),
    ]);
    const delivery: Delivery = {
      partnership,
      now,
      whole,
      circle,
      people,
      items: chosen(items, whole ? sight.items.keys() : difference.items),
      entries,
      forget: whole ? [] : difference.forget,
      cursor: cursorAt(reader, viewer, partnership, sight),
      isExample: head.is_example,
    };
    return { delivery, sight, circle, now };
  });
}

function differenceSince(
  reader: Reader,
  viewer: Id,
  partnership: Id,
  since: Since,
  sight: Sight,
): Difference | 'all' {
  if (since === 'nothing') return 'all';
  if ('sight' in since) return compare(since.sight, sight);
  const place = openCursor(reader.cursorKey, viewer, partnership, since.cursor);
  if (!place || digest(sight, place.head) !== place.digest) return 'all';
  const fresh = [...sight.items].flatMap(([item, { audience, numbers }]) => {
    const isNew = audience !== '' && numbers.every((number) => number > place.head);
    return isNew ? [item] : [];
  });
  const numbers = [...sight.items.values()].flatMap(({ numbers: own }) =>
    own.filter((number) => number > place.head),
  );
  // The device is always told its place anew, so a resumed stream begins with a delivery.
  return { items: fresh, numbers, forget: [], whole: false, circle: true };
}

function inSight(sight: Sight, rows: readonly ReadEntry[]): ReadEntry[] {
  const numbers = new Set([...sight.items.values()].flatMap((seen) => seen.numbers));
  return rows.filter(({ seq }) => numbers.has(Number(seq)));
}

/**
 * What is written down as opened. Clients read that list, so what is apart is never in it: nobody but
 * its author is ever given it.
 */
function openedIn(items: readonly Item[], entries: readonly Entry[]): Id[] {
  const apart = new Set(items.filter(isApart).map(({ id }) => id));
  return entries.map(({ item }) => item).filter((item) => !apart.has(item));
}

function cursorAt({ cursorKey }: Reader, viewer: Id, partnership: Id, sight: Sight): string {
  return sealCursor(cursorKey, viewer, partnership, { head: sight.head, digest: digest(sight) });
}

function chosen(items: readonly Item[], ids: Iterable<Id>): Item[] {
  const among = new Set(ids);
  return items.filter(({ id }) => among.has(id));
}

export async function readPeople(
  reader: Pick<Reader, 'openProfiles'>,
  db: Handle,
  { partnership, key }: PartnershipKey,
  seated: readonly Seated[],
): Promise<Person[]> {
  const rows = await db
    .selectFrom('person')
    .select(['person_id', 'practice_id', 'profile'])
    .where(
      'person_id',
      'in',
      seated.map(({ person }) => person),
    )
    .execute();
  const profiles = await reader.openProfiles(rows);
  return seated.flatMap(({ person, marker, relation, seat }) => {
    const profile = profiles.get(person);
    if (!profile) return [];
    const told =
      relation &&
      seat &&
      unseal(key, relation, relationBinding(partnership, seat)).toString('utf8');
    return [{ id: person, ...profile, marker: marker as Marker, ...(told && { relation: told }) }];
  });
}

/** To what a relation is bound: the seat for which it was offered. */
export function relationBinding(partnership: Id, seat: Id): string {
  return `seat ${partnership} ${seat} relation`;
}
