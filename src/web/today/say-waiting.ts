import { english, type WordKey } from '../../locales/english.ts';
import type { Say } from '../../locales/say.ts';
import type { Id } from '../../record/ids.ts';
import type { AgreementAttention } from '../../rooms/agreement/agreement.ts';
import type { FeedbackAttention } from '../../rooms/feedback/feedback.ts';
import type { DecisionsAttention } from '../../rooms/decisions/decisions.ts';
import type { CheckInsAttention } from '../../rooms/check-ins/check-ins.ts';
import type { CopingAttention } from '../../rooms/coping/coping.ts';
import type { PracticeAttention } from '../../rooms/coping/practice.ts';
import type { SafetyPlanAttention } from '../../rooms/coping/safety-plan.ts';
import type { GoalsAttention } from '../../rooms/goals/goals.ts';
import type { JourneyAttention } from '../../rooms/journey/journey.ts';
import type { NotesAttention } from '../../rooms/sessions/notes.ts';
import type { SessionsAttention } from '../../rooms/sessions/sessions.ts';
import { beforeSessionAddress } from '../../rooms/sessions/addresses.ts';
import { pathTo } from '../record/things.ts';
import type { WaitingThing } from '../ui/waiting-list.tsx';
import type { Waits } from './waiting-in.ts';

type HasWords<Key extends WordKey> = Key;
type AttentionCode =
  | AgreementAttention
  | CheckInsAttention
  | FeedbackAttention
  | GoalsAttention
  | NotesAttention
  | SessionsAttention
  | DecisionsAttention
  | CopingAttention
  | PracticeAttention
  | SafetyPlanAttention
  | JourneyAttention
  | 'seat/asked'
  | 'sharing/ends-soon'
  | 'item/audience-asked';

/** Every way of waiting there is. One without words does not pass the type check here. */
export type WaitingWord = HasWords<`today.${AttentionCode}.${'title' | 'by' | 'note' | 'go'}`>;

/**
 * A waiting thing in words, with the way to it. `by`, where it is known, is who asks, and `person`
 * whose row of the circle it is about; a code
 * without words of its own is still said, so that nothing that waits is lost.
 */
export function sayWaiting(
  say: Say,
  waits: Waits,
  asked: { by?: string | undefined; isFirst?: boolean; person?: Id | undefined } = {},
): WaitingThing {
  const { code, title, item } = waits;
  const { by, isFirst = false, person } = asked;
  const way = by === undefined ? 'title' : isFirst ? 'first' : 'by';
  const named = [way, 'by', 'title'].map((end) => `today.${code}.${end}`).find(isWord);
  const part = (end: 'note' | 'go') => {
    const key = `today.${code}.${end}`;
    return say(isWord(key) ? key : `today.other.${end}`);
  };
  return {
    id: `${item} ${code}`,
    href: wayTo(waits, person),
    title: say(named ?? 'today.other.title', { title, by: by ?? '' }),
    note: part('note'),
    go: part('go'),
  };
}

/** What is near is first read on one page; everything else is looked at where it is. */
function wayTo({ code, partnership, item, room }: Waits, person: Id | undefined): string {
  if (code === ('sessions/soon' satisfies AttentionCode)) {
    return beforeSessionAddress(partnership, item);
  }
  return pathTo(partnership, { room, id: item }, person);
}

function isWord(key: string): key is WordKey {
  return Object.hasOwn(english, key);
}
