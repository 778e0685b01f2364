/**
 * The one place where "sign in first" is heard. Any answer may say it, on any page; whoever knows
 * who is signed in (`account/me.tsx`) looks again and shows the front door.
 */
const listeners = new Set<() => void>();

export function tellTurnedAway(): void {
  for (const listener of listeners) listener();
}

export function whenTurnedAway(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
