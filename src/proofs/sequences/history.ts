/** The one order in which everything happened, as the record tells it, and what held after each act. */
import { isDeepStrictEqual } from 'node:util';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import { houseRules, recordAfter, type PureRecord } from '../../testing/pure-record.ts';
import { beginRecord } from './begin-record.ts';
import type { Sent } from './conduct.ts';
import type { Window } from './watched-reader.ts';

export type History = {
  /** `states[n]` is what held after n acts. */
  states: readonly PureRecord[];
  /** The acts that were taken, in order. */
  taken: readonly Sent[];
};

/** Puts what was accepted in the order of the record's numbers and plays it by the rules alone. */
export function tellHistory(
  sent: readonly Sent[],
  numbers: ReadonlyMap<Id, number>,
): { history: History; against: string[] } {
  const against: string[] = [];
  const yes = sent.filter(({ answered }) => 'entries' in answered);
  const numberOf = ({ act }: Sent) => numbers.get(act.id) ?? Number.POSITIVE_INFINITY;
  const taken = [...yes].sort((a, b) => numberOf(a) - numberOf(b));
  const states = [beginRecord()];
  for (const one of taken) {
    const record = states.at(-1) ?? beginRecord();
    const entries = 'entries' in one.answered ? one.answered.entries : [];
    const after = recordAfter(houseRules, record, one.actor, one.act, entries[0]?.at ?? 0);
    const written = isRefusal(after) ? after : after.entries.slice(record.entries.length);
    if (!isDeepStrictEqual(written, entries)) {
      against.push(`${told(one)}, where the rules say ${JSON.stringify(written)}`);
    }
    states.push(isRefusal(after) ? record : after);
  }
  return { history: { states, taken }, against };
}

/** Everything that may have held at some moment of this span. */
export function statesIn({ states, taken }: History, { began, ended }: Window): PureRecord[] {
  const first = taken.findLastIndex(({ acked }) => acked < began) + 1;
  const last = taken.findLastIndex(({ sent }) => sent < ended) + 1;
  return states.slice(first, Math.max(first, last) + 1);
}

/** Each no must have been right at some moment between its asking and its answer. */
export function wrongRefusals(history: History, sent: readonly Sent[]): string[] {
  return sent.flatMap((one) => {
    if ('entries' in one.answered) return [];
    const { refused } = { refused: '', ...one.answered };
    const isRight = statesIn(history, { began: one.sent, ended: one.acked }).some((record) => {
      const after = recordAfter(houseRules, record, one.actor, one.act, Date.now());
      return isRefusal(after) && after.refused === refused;
    });
    return isRight ? [] : [`${told(one)}, which no moment explains`];
  });
}

function told({ actor, act, answered }: Sent): string {
  return `${actor} asked for ${JSON.stringify(act)} and was answered ${JSON.stringify(answered)}`;
}
