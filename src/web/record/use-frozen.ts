import { useState } from 'react';

/**
 * What was said before an act stays said while the act is on its way: it is painted at once, and
 * "after you save" must not become "now" under the reader's eyes. For values that stay the same
 * while nothing changes: a view, a text.
 */
export function useFrozen<Value>(value: Value, isFrozen: boolean): Value {
  const [kept, setKept] = useState(value);
  if (isFrozen) return kept;
  if (kept !== value) setKept(value);
  return value;
}
