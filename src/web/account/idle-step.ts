/** How long before the end somebody is told, in milliseconds. */
export const notice = 2 * 60_000;

interface Moment {
  readonly now: number;
  /** When somebody last touched the page; once they are asked, only their answer counts. */
  readonly touched: number;
  /** When the server last lengthened the session, and by how long it lasts unused. */
  readonly at: number;
  readonly span: number;
  readonly absoluteUntil: number;
}

/**
 * What is to be done now about a session that ends when nobody uses it. All moments are in the
 * server's time, in milliseconds.
 */
export function idleStep(moment: Moment): 'stay' | 'renew' | 'idle' | 'for-good' | 'end' {
  const { now, touched, at, span, absoluteUntil } = moment;
  if (now >= absoluteUntil) return 'end';
  if (now >= absoluteUntil - notice) return 'for-good';
  const left = Math.max(at, touched) + span - now;
  if (left <= 0) return 'end';
  if (left <= Math.min(notice, span / 2)) return 'idle';
  // Somebody is writing and nothing was sent for a while: the server would not know.
  if (touched > at && now - at > span / 3) return 'renew';
  return 'stay';
}
