/** What somebody is about to share, as it stands on the sheet before it is saved. */
import { topics as allTopics, type Share, type SharedTopic } from '../../record/circle.ts';
import type { Effect } from '../../record/room.ts';
import { day, type Day, type Instant } from '../../record/time.ts';
import type { Sharing } from './sharing.ts';

export type SharingDraft = {
  topics: readonly SharedTopic[];
  may: 'see' | 'add';
  purpose: string;
  until: 'suggested' | 'day' | 'open';
  /** Where `until` is `day`. */
  day: Day;
};

/** Shares that end within this are about to be renewed, so the sheet suggests a new end. */
const soon = 7 * day;

/** What is shared now is where the sheet begins; a first sharing begins small. */
export function draftFrom(
  shares: readonly Share[],
  history: Sharing | undefined,
  { now, lastDay }: { now: Instant; lastDay: (until: Instant) => Day },
): SharingDraft {
  const [first] = shares;
  const last = history?.decisions.findLast(({ what }) => what === 'shared');
  const purpose = last?.what === 'shared' ? (last.purpose ?? '') : '';
  if (!first) return { topics: [], may: 'see', purpose: '', until: 'suggested', day: '' };
  const end = first.until;
  const until = end === null ? 'open' : end - now < soon ? 'suggested' : 'day';
  return {
    topics: shares.map(({ topic }) => topic),
    may: first.may,
    purpose,
    until,
    day: end === null ? '' : lastDay(end),
  };
}

/** The topics that can be chosen: those that have a room, and what is shared already. */
export function topicsOnOffer(ofRooms: readonly string[], shares: readonly Share[]): SharedTopic[] {
  const shared = shares.map(({ topic }) => topic as string);
  return allTopics.filter((topic) => ofRooms.includes(topic) || shared.includes(topic));
}

export type SharingPlan = {
  /** What begins, or goes on under these terms. */
  share: readonly SharedTopic[];
  /** What was shared and is switched off now. */
  takeBack: readonly SharedTopic[];
  effects: Effect[];
};

/** What the draft would do, compared with what is shared now. */
export function planOf(
  draft: SharingDraft,
  shares: readonly Share[],
  { member, until }: { member: string; until: Instant | null },
): SharingPlan {
  const { topics, may } = draft;
  const takeBack = shares.map(({ topic }) => topic).filter((topic) => !topics.includes(topic));
  const effects: Effect[] = [];
  if (takeBack.length > 0) effects.push({ effect: 'take-back', member, topics: takeBack });
  if (topics.length > 0) effects.push({ effect: 'share', member, topics, may, until });
  return { share: topics, takeBack, effects };
}
