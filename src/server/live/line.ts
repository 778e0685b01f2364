import type { Delivery } from '../../record/delivery.ts';
import type { Id } from '../../record/ids.ts';

/** What a device hears. */
export type Heard = { delivery: Delivery } | { gone: Id } | HeardWriting;

/** Of a paragraph that people write: changes of its words, or that it is not theirs (any more). */
export type HeardWriting = { writing: Id; over: Id | null } & (
  | { changes: readonly string[] }
  | { stopped: true }
);

/** One device's open line. */
export type Line = {
  viewer: Id;
  session: Id;
  send(heard: Heard): void;
  /** Ends the line; the device comes back, or must sign in. */
  end(why: 'signed-out' | 'start-over'): void;
};
