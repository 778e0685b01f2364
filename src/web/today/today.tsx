import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Role } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';
import { ask, type Problem } from '../api/ask.ts';

/** A table the person sits at; its room is called by the names of its clients. */
export type Table = { partnership: Id; role: Role; clients: string[]; isExample: boolean };

/** One thing that waits for them, at one of their tables. */
export type WaitingThing = {
  partnership: Id;
  item: Id;
  room: string;
  code: string;
  from: Instant;
  title: string;
};

export type Today = { tables: readonly Table[]; waiting: readonly WaitingThing[] };

export type TodayHere = {
  today: Today | undefined;
  problem: Problem | null;
  /** Something may have changed: looks again soon, once for many. */
  look: () => void;
};

const Here = createContext<TodayHere | undefined>(undefined);

/** How often to look without a reason, and how long to gather reasons, in milliseconds. */
const every = 60_000;
const gathering = 250;

/** What waits, over all tables. It is asked for anew on coming back, on news, and each minute. */
export function TodayProvider({ children }: { children: ReactNode }) {
  const [today, setToday] = useState<Today>();
  const [problem, setProblem] = useState<Problem | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const lookNow = useCallback(async () => {
    const asked = await ask<Today>('GET', '/api/today');
    setProblem(asked.ok ? null : asked.problem);
    if (asked.ok) setToday(asked.value);
  }, []);
  const look = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void lookNow(), gathering);
  }, [lookNow]);

  useEffect(() => {
    look();
    const looking = setInterval(look, every);
    const onShown = () => document.visibilityState === 'visible' && look();
    document.addEventListener('visibilitychange', onShown);
    return () => {
      clearInterval(looking);
      clearTimeout(timer.current);
      document.removeEventListener('visibilitychange', onShown);
    };
  }, [look]);

  return <Here value={{ today, problem, look }}>{children}</Here>;
}

export function useToday(): TodayHere {
  const here = useContext(Here);
  if (!here) throw new Error('useToday needs a TodayProvider around it');
  return here;
}
