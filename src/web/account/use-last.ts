import { useState } from 'react';

/**
 * What was there last, while nothing is: a sheet that closes keeps its words until it is gone.
 */
export function useLast<Thing>(thing: Thing | null): Thing | null {
  const [last, setLast] = useState(thing);
  if (thing !== null && thing !== last) setLast(thing);
  return thing ?? last;
}
