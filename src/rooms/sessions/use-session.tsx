import { createContext, useContext, type ReactNode } from 'react';
import { openItem, type OpenItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import type { Session } from './session.ts';

const Here = createContext<OpenItem<Session> | undefined>(undefined);

interface SessionProviderProps {
  shown: Shown<Session>;
  children: ReactNode;
}

export function SessionProvider({ shown, children }: SessionProviderProps) {
  return <Here value={openItem(useView(), shown)}>{children}</Here>;
}

/** What the parts of a session's page know: the session as the viewer sees it, and what they may do. */
export function useSession(): OpenItem<Session> {
  const open = useContext(Here);
  if (!open) throw new Error('useSession is for the page of a session');
  return open;
}
