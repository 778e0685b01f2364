import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

type Announce = (message: string) => void;

const AnnounceContext = createContext<Announce | null>(null);

/**
 * Says a finished act aloud, once and politely: "Saved. You and Amara can see it."
 * The region stays audible while a sheet is open (React Aria leaves live announcers alone).
 */
export function SaidPolitely({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ message: '', turn: 0 });
  const announce = useCallback<Announce>(
    (message) => setSaid(({ turn }) => ({ message, turn: turn + 1 })),
    [],
  );
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="vh" role="status" data-live-announcer="true">
        {/* A new element each time, so that the same sentence is read again. */}
        <span key={said.turn}>{said.message}</span>
      </div>
    </AnnounceContext>
  );
}

export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (announce === null) throw new Error('useAnnounce needs SaidPolitely around it');
  return announce;
}
