/** One partnership's copy while it is open: what was delivered, with acts painted on it at once. */
import type { Id } from '../../record/ids.ts';
import type { Act } from '../../record/room.ts';
import { receive, type Copy } from './copy.ts';
import type { LineState, Listener } from './line.ts';
import { hasArrived, paintPending, type Pending } from './pending.ts';

export type Kept = {
  /** What to show, with acts already painted; undefined until the first delivery. */
  copy: Copy | undefined;
  /** `gone`: there is nothing here for this person (any more). */
  state: LineState | 'gone';
};

export type KeptCopy = {
  read: () => Kept;
  /** The copy as it was delivered, with nothing painted. */
  delivered(): Copy | undefined;
  paint(pending: Pending): void;
  withdraw(act: Act): void;
  /** Takes what the line brings. */
  listener: Listener;
};

/** `shown` is called whenever there is something else to show. */
export function keepCopy(me: Id, shown: () => void): KeptCopy {
  let copy: Copy | undefined;
  let pending: readonly Pending[] = [];
  let state: Kept['state'] = 'coming';
  let kept: Kept = { copy: undefined, state };

  const show = () => {
    kept = { copy: copy && paintPending(copy, pending), state };
    shown();
  };
  const listener: Listener = {
    cursor: () => copy?.cursor,
    delivered(delivery) {
      const received = receive(copy, delivery, me);
      copy = received;
      pending = pending.filter((each) => !hasArrived(received, each));
      state = 'here';
      show();
    },
    gone() {
      copy = undefined;
      pending = [];
      state = 'gone';
      show();
    },
    state(next) {
      // An open line shows nothing new by itself; the delivery that follows does.
      if (next === 'here' && copy === undefined) return;
      state = next;
      show();
    },
  };
  return {
    read: () => kept,
    delivered: () => copy,
    paint(one) {
      pending = [...pending, one];
      show();
    },
    withdraw(act) {
      pending = pending.filter((each) => each.act !== act);
      show();
    },
    listener,
  };
}
