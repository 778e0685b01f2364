import type { Id } from '../../record/ids.ts';
import { limitsTouched, type Limit } from '../../record/limit.ts';
import type { View } from './view.ts';

/**
 * What a client who will read these words asked others to leave alone. The writer is told before
 * they are sent, and may then send them all the same.
 */
export function limitTouched(
  view: Pick<View, 'limits' | 'viewer'>,
  readers: readonly Id[],
  text: string,
): Limit | undefined {
  return limitsTouched(text, limitsToHeed(view, readers))[0];
}

/** The limits of clients who will read it, and who are somebody else. */
export function limitsToHeed(
  { limits, viewer }: Pick<View, 'limits' | 'viewer'>,
  readers: readonly Id[],
): Limit[] {
  return limits.filter(({ client }) => client !== viewer && readers.includes(client));
}
