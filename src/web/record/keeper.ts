/**
 * Keeps one partnership's record for as long as it is open: takes deliveries, paints acts at once,
 * sends them, and forgets everything when the table is left or the seat is gone.
 */
import { v7 as newId } from 'uuid';
import type { Entry } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { isRefusal } from '../../record/refusal.ts';
import type { Act } from '../../record/room.ts';
import { actRules } from '../../rooms/acting.ts';
import { ask, askAgainIfNeeded, problemOf, type Problem } from '../api/ask.ts';
import { serverNow } from '../api/server-time.ts';
import { receive, type Copy } from './copy.ts';
import type { LineState, LiveLine } from './line.ts';
import { foresee, hasArrived, paintPending, type Pending } from './pending.ts';

export type Kept = {
  /** What to show, with acts already painted; undefined until the first delivery. */
  copy: Copy | undefined;
  /** `gone`: there is nothing here for this person (any more). */
  state: LineState | 'gone';
};

/** What a page asks to be done. Without an item it begins a new one. */
export type Asking = { kind: string; item?: Id; body: object; about?: readonly Id[] };

export type Outcome = { ok: true; item: Id } | { ok: false; problem: Problem };

export type Keeper = {
  subscribe: (hear: () => void) => () => void;
  read: () => Kept;
  act: (asking: Asking) => Promise<Outcome>;
};

export function createKeeper(line: LiveLine, partnership: Id, me: Id): Keeper {
  let copy: Copy | undefined;
  let pending: readonly Pending[] = [];
  let state: Kept['state'] = 'coming';
  let kept: Kept = { copy: undefined, state };
  const hearers = new Set<() => void>();
  // An act whose answer was lost keeps its id, so that asking the same again is the same act.
  const unanswered = new Map<string, Act>();

  const show = () => {
    kept = { copy: copy && paintPending(copy, pending), state };
    for (const hear of hearers) hear();
  };
  const listener = {
    cursor: () => copy?.cursor,
    delivered(delivery: Parameters<typeof receive>[1]) {
      copy = receive(copy, delivery, me);
      pending = pending.filter((each) => !hasArrived(copy!, each));
      state = 'here';
      show();
    },
    gone() {
      copy = undefined;
      pending = [];
      state = 'gone';
      show();
    },
    state(next: LineState) {
      // An open line shows nothing new by itself; the delivery that follows does.
      if (next === 'here' && copy === undefined) return;
      state = next;
      show();
    },
  };
  const withdraw = (act: Act) => {
    pending = pending.filter((each) => each.act !== act);
    show();
  };

  let stop: (() => void) | undefined;
  return {
    read: () => kept,
    subscribe(hear) {
      hearers.add(hear);
      stop ??= line.listen(partnership, listener);
      return () => {
        hearers.delete(hear);
        // React may unsubscribe and subscribe again in one breath; that is not leaving.
        queueMicrotask(() => {
          if (hearers.size > 0) return;
          stop?.();
          stop = undefined;
        });
      };
    },
    async act(asking) {
      if (!copy) return { ok: false, problem: problemOf('house/out-of-reach') };
      const fingerprint = JSON.stringify(asking);
      const act = unanswered.get(fingerprint) ?? actOf(asking);
      const foreseen = foresee(kept.copy ?? copy, act, me, Math.max(serverNow(), copy.asOf));
      if (isRefusal(foreseen)) {
        const { refused: code, values } = foreseen;
        return { ok: false, problem: { ...problemOf(code), values } };
      }
      pending = [...pending, foreseen];
      show();
      unanswered.set(fingerprint, act);
      const sensitive = actRules[act.kind]?.sensitive === true;
      const send = sensitive ? askAgainIfNeeded : ask;
      const asked = await send<{ entries: Entry[] }>(
        'POST',
        `/api/partnerships/${partnership}/acts`,
        act,
      );
      if (asked.ok || asked.problem.status !== 0) unanswered.delete(fingerprint);
      if (asked.ok) return { ok: true, item: act.item };
      withdraw(act);
      return { ok: false, problem: asked.problem };
    },
  };
}

function actOf({ kind, item, body, about }: Asking): Act {
  return { id: newId(), item: item ?? newId(), kind, body, ...(about && { about }) };
}
