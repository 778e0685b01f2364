import type { ReactNode } from 'react';
import { MadeUpBanner } from '../account/made-up-banner.tsx';
import { Lintel } from './lintel.tsx';
import styles from './room-frame.module.css';
import { type Place, Shelf } from './shelf.tsx';
import { SkipLink } from './skip-link.tsx';

interface RoomFrameProps {
  roomName: string;
  homeHref: string;
  places: readonly Place[];
  children: ReactNode;
}

/** A room of one's own: the strip above, the shelf of places, and one sheet of paper. */
export function RoomFrame({ roomName, homeHref, places, children }: RoomFrameProps) {
  return (
    <div className={styles.room}>
      <SkipLink />
      <Lintel roomName={roomName} homeHref={homeHref} />
      <div className={styles.floor}>
        <Shelf places={places} />
        <main className={styles.sheet} id="main" tabIndex={-1}>
          <MadeUpBanner />
          {children}
        </main>
      </div>
    </div>
  );
}
