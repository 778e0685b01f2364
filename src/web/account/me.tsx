import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { ask, type Asked, askQuietly, type Problem, saysSignIn } from '../api/ask.ts';
import { whenTurnedAway } from '../api/turned-away.ts';
import type { Me } from './me-shape.ts';

/**
 * Who is here. `out`: nobody; `wasIn` when a session ended by itself, so that the door can say so.
 * `half`: has come in, and has no way to come back yet. `refused`: we could not find out.
 */
export type Presence =
  | { readonly state: 'waiting' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'out'; readonly wasIn: boolean }
  | { readonly state: 'half'; readonly me: Me }
  | { readonly state: 'full'; readonly me: Me };

interface MeContent {
  readonly presence: Presence;
  /** Most acts of the door answer with the new `Me`. */
  readonly setMe: (me: Me) => void;
  readonly look: () => Promise<void>;
  readonly signOut: (everywhere?: boolean) => Promise<Problem | null>;
  /** Nobody has been here for long: ends the session, and says so at the door. */
  readonly closeDoor: () => Promise<void>;
}

const MeContext = createContext<MeContent | null>(null);

export function MeProvider({ children }: { children: ReactNode }) {
  const [presence, setPresence] = useState<Presence>({ state: 'waiting' });
  const setMe = useCallback((me: Me) => setPresence({ state: me.state, me }), []);
  const hear = useCallback((asked: Asked<Me>) => {
    setPresence((last) => {
      if (asked.ok) return { state: asked.value.state, me: asked.value };
      const { problem } = asked;
      if (saysSignIn(problem)) return { state: 'out', wasIn: wasIn(last) };
      // Without a signal the page stays as it is; each act says for itself that it went nowhere.
      return last.state === 'waiting' || last.state === 'refused'
        ? { state: 'refused', problem }
        : last;
    });
  }, []);
  const look = useCallback(async () => hear(await askQuietly<Me>('GET', '/api/me')), [hear]);
  const signOut = useCallback(async (everywhere = false) => {
    const asked = await ask('POST', everywhere ? '/api/sign-out/everywhere' : '/api/sign-out');
    if (!asked.ok && !saysSignIn(asked.problem)) return asked.problem;
    setPresence({ state: 'out', wasIn: false });
    return null;
  }, []);
  const closeDoor = useCallback(async () => {
    setPresence({ state: 'out', wasIn: true });
    await askQuietly('POST', '/api/sign-out');
  }, []);

  useEffect(() => {
    void askQuietly<Me>('GET', '/api/me').then(hear);
  }, [hear]);
  useEffect(() => whenTurnedAway(() => void look()), [look]);

  return <MeContext value={{ presence, setMe, look, signOut, closeDoor }}>{children}</MeContext>;
}

const wasIn = (last: Presence): boolean =>
  last.state === 'full' || last.state === 'half' || (last.state === 'out' && last.wasIn);

export function useMe(): MeContent {
  const content = useContext(MeContext);
  if (content === null) throw new Error('useMe needs a MeProvider around it');
  return content;
}

/** The signed-in person, for pages that are only there for one. */
export function useMyself(): Me {
  const { presence } = useMe();
  if (presence.state !== 'full') throw new Error('useMyself is for pages behind the door');
  return presence.me;
}

/** Nobody, where there is no provider: pieces are also looked at by themselves. */
export function useMeIfKnown(): MeContent | null {
  return useContext(MeContext);
}
