/**
 * "What I heard": somebody says back what another said, and the other says whether that is right,
 * close, or not it, in their own words. Both are kept, whatever the answer. What a supporter says
 * starts between us, and what is said to words that fewer people read stays among those.
 */
import * as z from 'zod';
import { isBetweenUs, mayAdd } from '../../record/audience.ts';
import { refuse } from '../../record/refusal.ts';
import { ownWords, type ActOf, type EntryOf, type Given } from '../../record/room.ts';
import { words } from '../../record/words.ts';
import type { Heard, Session } from './session.ts';

const id = z.uuid();
const heard = z.strictObject({ of: id, words, line: id.optional() });
const answered = z.strictObject({
  heard: id,
  answer: z.enum(['right', 'close', 'not-it']),
  words: words.optional(),
});

export const hearingActs = {
  'sessions/say-back': { schema: heard },
  'sessions/answer-heard': { schema: answered },
} as const;

export const hearingEntries = {
  'sessions/heard': heard,
  'sessions/heard-answered': answered,
} as const;

export type HearingRefusal =
  | 'sessions/nobody-to-hear'
  | 'sessions/no-such-words'
  | 'sessions/not-your-words';

export function decideHearing(session: Session, act: ActOf<typeof hearingActs>, given: Given) {
  const { actor, circle, item, now } = given;
  if (act.kind === 'sessions/say-back') {
    const { of, line } = act.body;
    const from = session.lines.find(({ id: each }) => each === line);
    // What is said to a line is for nobody who does not see the line.
    const audience = from?.isBetweenUs ? 'between-us' : ownWords(actor);
    const reads = audience === 'item' || isBetweenUs(circle, item, of, now);
    // Who cannot read it, or cannot write here, could not say whether it is right.
    if (of === actor.person || !reads || !mayAdd(circle, item, of, now)) {
      return refuse('sessions/nobody-to-hear');
    }
    return { entries: [{ kind: 'sessions/heard', body: act.body, audience }] };
  }
  const found = session.heard.find(({ id: each }) => each === act.body.heard);
  if (!found) return refuse('sessions/no-such-words');
  if (found.of !== actor.person) return refuse('sessions/not-your-words');
  const audience = found.isBetweenUs ? 'between-us' : ownWords(actor);
  return { entries: [{ kind: 'sessions/heard-answered', body: act.body, audience }] };
}

type HearingEntry = EntryOf<typeof hearingEntries>;

export function foldHearing(all: readonly Heard[], entry: HearingEntry): Heard[] {
  const { author: by, at } = entry;
  if (entry.kind === 'sessions/heard') {
    const { of, words: said, line } = entry.body;
    const isNarrow = entry.audience === 'between-us' && !entry.revealed;
    const begun = { id: entry.id, by, at, of, words: said, line, isBetweenUs: isNarrow };
    return [...all, { ...begun, answers: [] }];
  }
  const { heard: which, answer, words: said } = entry.body;
  return all.map((each) =>
    each.id === which ? { ...each, answers: [...each.answers, { at, answer, words: said }] } : each,
  );
}
