/** What people ask for on the path: to mark what is small and good, to take it, to let it be. */
import type { Id } from '../record/ids.ts';
import type { Ask } from './given.ts';

/** Of these clients; where there is one, it is theirs. */
export function marksSmall(words: string, ...about: Id[]): Ask {
  const ask = { kind: 'journey/mark', body: { words } };
  return about.length === 0 ? ask : { ...ask, about };
}

export function takesSmall(words?: string): Ask {
  return { kind: 'journey/take', body: words === undefined ? {} : { words } };
}

export function letsSmallBe(): Ask {
  return { kind: 'journey/let-be', body: {} };
}

export function withdrawsSmall(): Ask {
  return { kind: 'journey/withdraw', body: {} };
}

export function saysToSmall(words: string): Ask {
  return { kind: 'journey/say', body: { words } };
}
