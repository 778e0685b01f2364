/** How long before the end somebody is told, in milliseconds. */
export const notice = 2 * 60_000;

/** Lengths of time in milliseconds, by the clock of the device. */
interface Idleness {
  /** Since somebody touched the page; once they are asked, only their answer counts. */
  readonly sinceTouched: number;
  /** Since the server lengthened the session, and for how long it did. */
  readonly sinceRenewed: number;
  readonly span: number;
  /** Until the session ends for good, used or not. */
  readonly absoluteLeft: number;
}

/** What is to be done now about a session that ends when nobody uses it. */
export function idleStep(idleness: Idleness): 'stay' | 'renew' | 'idle' | 'for-good' | 'end' {
  const { sinceTouched, sinceRenewed, span, absoluteLeft } = idleness;
  if (absoluteLeft <= 0) return 'end';
  if (absoluteLeft <= notice) return 'for-good';
  const left = span - Math.min(sinceTouched, sinceRenewed);
  if (left <= 0) return 'end';
  if (left <= Math.min(notice, span / 2)) return 'idle';
  // Somebody is writing and nothing was sent for a while: the server would not know.
  if (sinceTouched < sinceRenewed && sinceRenewed > span / 3) return 'renew';
  return 'stay';
}
