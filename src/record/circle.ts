import type { Id } from './ids.ts';
import { isRunning, type Instant } from './time.ts';

/** Who a person is at this table. */
export const roles = ['client', 'therapist', 'guardian', 'supporter', 'professional'] as const;
export type Role = (typeof roles)[number];

/** The labels by which a client shares. */
export const topics = [
  'goals',
  'decisions',
  'sessions',
  'progress',
  'coping',
  'story',
  'substance-use',
  'safety',
  'community',
  'calendar',
  'agreement',
] as const;
export type SharedTopic = (typeof topics)[number];

/** What an item is filed under. `circle` is the table's own business and is never shared by topic. */
export type Topic = SharedTopic | 'circle';

/** A person at the table, from when, until when (null: still here). */
export type Member = {
  person: Id;
  role: Role;
  from: Instant;
  until: Instant | null;
};

/** A client's permission: this member may see (or also add to) this topic, from–until. */
export type Share = {
  id: Id;
  client: Id;
  member: Id;
  topic: SharedTopic;
  may: 'see' | 'add';
  from: Instant;
  until: Instant | null;
};

/** The people of one partnership and what its clients share with them. */
export type Circle = {
  members: readonly Member[];
  shares: readonly Share[];
};

/** The person's seat at this table now, if they have one. */
export function memberAt(circle: Circle, person: Id, now: Instant): Member | undefined {
  return circle.members.find((member) => member.person === person && isRunning(member, now));
}

/** Everyone at the table now, in the order of their seats. */
export function membersNow(circle: Circle, now: Instant): Member[] {
  return circle.members.filter((member) => isRunning(member, now));
}

/** Everyone at the table now who has one of these roles. */
export function membersAs(circle: Circle, now: Instant, ...among: Role[]): Member[] {
  return circle.members.filter((member) => among.includes(member.role) && isRunning(member, now));
}

/**
 * The share by which this client lets this member see this topic now. A share needs both people
 * at the table: it ends by its date, by taking back, and for good when either of them leaves.
 */
export function shareNow(
  circle: Circle,
  client: Id,
  member: Id,
  topic: Topic,
  now: Instant,
): Share | undefined {
  if (memberAt(circle, client, now)?.role !== 'client') return undefined;
  if (!memberAt(circle, member, now)) return undefined;
  return circle.shares.find(
    (share) =>
      share.client === client &&
      share.member === member &&
      share.topic === topic &&
      isRunning(share, now) &&
      isOfThisSitting(circle, share, now),
  );
}

/** All shares that hold now. */
export function sharesNow(circle: Circle, now: Instant): Share[] {
  return circle.shares.filter(
    (share) => shareNow(circle, share.client, share.member, share.topic, now) === share,
  );
}

/** Who left and sat down again has not been given anew what was shared before; nor has a client. */
function isOfThisSitting(circle: Circle, { client, member, from }: Share, now: Instant): boolean {
  return [client, member].every((person) => {
    const seat = memberAt(circle, person, now);
    return !seat || seat.from <= from;
  });
}
