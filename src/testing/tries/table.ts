/** What people try with the table itself, and with the life of whatever lies on it. */
import { topics, type SharedTopic } from '../../record/circle.ts';
import { audiences } from '../../record/item.ts';
import { day } from '../../record/time.ts';
import type { Goal } from '../../rooms/goals/goal.ts';
import * as ask from '../asks.ts';
import { june, rosa } from '../given.ts';
import type { Tries } from './tried.ts';

/** The life of whatever there is. */
export const onAnything: Tries<Partial<Goal>> = {
  audience: ({ pick, whom }) => {
    const wish = audiences[pick % audiences.length] ?? 'by-topic';
    return wish === 'named' ? ask.setsAudience(wish, whom) : ask.setsAudience(wish);
  },
  letRead: ({ pick }, { state: goal }) => {
    const theirs = goal?.comments?.filter(({ by }) => by === rosa || by === june) ?? [];
    const said = theirs[pick % (theirs.length || 1)];
    return said && ask.letsOthersRead(said.id);
  },
};

export const onSharing: Tries<unknown> = {
  share: ({ who, whom, pick, more }, { now, topic }) =>
    ask.shares(
      who,
      whom,
      topicsOf(pick, topic),
      more ? 'add' : 'see',
      pick % 4 ? null : now + 2 * day,
    ),
  takeBack: ({ who, whom, pick }, { topic }) => ask.takesBack(who, whom, topicsOf(pick, topic)),
};

export const onSeats: Tries<unknown> = {
  offer: () => ask.offersSeat('A friend'),
  allowSeat: () => ask.answersSeat('allow'),
  declineSeat: () => ask.answersSeat('decline'),
  takeBackSeat: () => ask.answersSeat('take-back'),
};

export const onLeaving: Tries<unknown> = {
  leave: () => ask.leaves(),
  askToLeave: ({ whom }) => ask.asksToLeave(whom),
};

function topicsOf(pick: number, topic: SharedTopic): SharedTopic[] {
  return pick % 2 ? [topic] : [topic, topics[pick % topics.length] ?? topic];
}
