/**
 * The rule: may this person see this thing, now? It is written twice. Here, so that every screen
 * can say by name who can see a thing and show it as another member sees it; and in SQL
 * (`db/access/rule.sql`), so that no mistake of ours can leak it. A test compares the two on
 * random histories. Change both, or neither.
 */
import { memberAt, shareNow, type Circle } from './circle.ts';
import type { Entry } from './entry.ts';
import type { Id } from './ids.ts';
import type { Item } from './item.ts';
import type { Instant } from './time.ts';

/** A therapist of the partnership, or a client the item is about. */
export function isBetweenUs(circle: Circle, item: Item, viewer: Id, now: Instant): boolean {
  const member = memberAt(circle, viewer, now);
  if (!member) return false;
  if (member.role === 'therapist') return true;
  return member.role === 'client' && (item.about.length === 0 || item.about.includes(viewer));
}

/** Every client the item is about shares its topic with the viewer now. */
function isSharedByAll(circle: Circle, item: Item, viewer: Id, now: Instant): boolean {
  if (item.about.length === 0) return false;
  return item.about.every((client) => shareNow(circle, client, viewer, item.topic, now));
}

/** True when the viewer is at the table now and the item's audience lets them in. */
export function maySee(circle: Circle, item: Item, viewer: Id, now: Instant): boolean {
  if (!memberAt(circle, viewer, now)) return false;
  switch (item.audience) {
    case 'only-me':
      return viewer === item.owner;
    case 'named':
      return viewer === item.owner || item.named.includes(viewer);
    case 'between-us':
      return isBetweenUs(circle, item, viewer, now);
    case 'by-topic':
      return isBetweenUs(circle, item, viewer, now) || isSharedByAll(circle, item, viewer, now);
  }
}

/**
 * The same for one entry, which may be narrower than its item. An author at the table always sees
 * what they wrote.
 */
export function maySeeEntry(
  circle: Circle,
  item: Item,
  entry: Pick<Entry, 'author' | 'audience' | 'revealed'>,
  viewer: Id,
  now: Instant,
): boolean {
  if (!memberAt(circle, viewer, now)) return false;
  if (entry.author === viewer) return true;
  if (!maySee(circle, item, viewer, now)) return false;
  if (entry.audience === 'item' || entry.revealed) return true;
  return entry.audience === 'between-us' && isBetweenUs(circle, item, viewer, now);
}

/**
 * True when the viewer may also write here: the clients and therapists between whom it is, the
 * owner and the named of a narrower item, and those with whom every client it is about shares
 * the topic to add.
 */
export function mayAdd(circle: Circle, item: Item, viewer: Id, now: Instant): boolean {
  if (!maySee(circle, item, viewer, now)) return false;
  if (item.audience !== 'by-topic' || isBetweenUs(circle, item, viewer, now)) return true;
  return item.about.every(
    (client) => shareNow(circle, client, viewer, item.topic, now)?.may === 'add',
  );
}

/** Everyone at the table who can see the item, in the order of their seats. */
export function whoSees(circle: Circle, item: Item, now: Instant): Id[] {
  return circle.members
    .filter((member) => maySee(circle, item, member.person, now))
    .map((member) => member.person);
}
