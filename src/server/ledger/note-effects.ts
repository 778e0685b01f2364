/** Which effects of an act must never be undone by a copy of the house from before. */
import { shareNow, type Circle, type SharedTopic } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Item } from '../../record/item.ts';
import type { Effect } from '../../record/room.ts';
import type { Instant } from '../../record/time.ts';
import type { Handle } from '../store/transaction.ts';
import type { LedgerLine } from './line.ts';
import { noteForLedger } from './note.ts';

type By = { actor: Id; now: Instant };
type Where = { partnership: Id; item: Item; circle: Circle };

/** `circle` is as it was before the act. */
export function noteEffects(db: Handle, where: Where, effects: readonly Effect[], by: By): void {
  for (const effect of effects) noteForLedger(db, ...linesFor(where, effect, by));
}

function linesFor({ partnership, item, circle }: Where, effect: Effect, by: By): LedgerLine[] {
  const at = by.now;
  switch (effect.effect) {
    case 'take-back':
      return [takenBack(partnership, effect.member, effect.topics, by)];
    case 'share': {
      // Sharing again replaces: what was given before, perhaps more or for longer, is over.
      const replaced = effect.topics.filter((topic) =>
        shareNow(circle, by.actor, effect.member, topic, by.now),
      );
      return replaced.length === 0 ? [] : [takenBack(partnership, effect.member, replaced, by)];
    }
    case 'leave':
      return [{ what: 'leave', at, partnership, member: effect.member }];
    case 'audience': {
      // Nothing is wider than by topic. Of the others replaying keeps what is narrower.
      const { audience, named } = effect;
      if (audience === 'by-topic') return [];
      return [{ what: 'audience', at, partnership, item: item.id, audience, named: [...named] }];
    }
    case 'reveal':
    case 'writing-over':
      return [];
  }
}

function takenBack(
  partnership: Id,
  member: Id,
  topics: readonly SharedTopic[],
  { actor: client, now: at }: By,
): LedgerLine {
  return { what: 'take-back', at, partnership, client, member, topics: [...topics] };
}
