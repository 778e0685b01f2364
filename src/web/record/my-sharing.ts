/** The viewer's own sharing: what they let whom see, and the acts that change it. */
import { sharesNow, type Share, type SharedTopic } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import type { Sharing } from '../../rooms/circle/sharing.ts';
import type { Asking } from './send-act.ts';
import type { Shown, View } from './view.ts';

export function mySharesWith({ circle, me, now }: View, member: Id): Share[] {
  return sharesNow(circle, now).filter((share) => share.client === me && share.member === member);
}

/** With whom the viewer shares this topic now. */
export function sharesTopicWith({ circle, me, now }: View, topic: string): Id[] {
  return sharesNow(circle, now)
    .filter((share) => share.client === me && share.topic === topic)
    .map(({ member }) => member);
}

/** All that the viewer has decided about one person, if they have decided anything. */
export function mySharingOf(view: View, member: Id): Shown<Sharing> | undefined {
  return view
    .shownIn<Sharing>('sharing')
    .find(({ state }) => state.client === view.me && state.member === member);
}

export type SharingTerms = {
  topics: readonly SharedTopic[];
  may: 'see' | 'add';
  purpose: string | undefined;
  until: Instant | null;
};

export function askToShare(view: View, member: Id, terms: SharingTerms): Asking {
  const { topics, may, purpose, until } = terms;
  const body = { member, topics, may, until, ...(purpose !== undefined && { purpose }) };
  return { kind: 'sharing/share', ...place(view, member), body };
}

export function askToTakeBack(view: View, member: Id, topics: readonly SharedTopic[]): Asking {
  return { kind: 'sharing/take-back', ...place(view, member), body: { member, topics } };
}

/** Decisions about one person stay together; the first begins the thing that holds them. */
function place(view: View, member: Id): Pick<Asking, 'item' | 'about'> {
  const item = mySharingOf(view, member)?.item.id;
  return item === undefined ? { about: [view.me] } : { item };
}
