import { useEffect, useRef } from 'react';
import { personIn } from '../record/people.ts';
import { useRecord } from '../record/record.tsx';
import { Button } from '../ui/button.tsx';
import { Disc } from '../ui/disc.tsx';
import { markClass } from '../ui/person-mark.ts';
import { useAnnounce } from '../ui/said-politely.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './seeing-as.module.css';

/** Stands above every page while the room is shown as somebody else sees it. */
export function SeeingAs() {
  const { view, seeAs } = useRecord();
  const isGone = view?.isReadOnly === true && view.seat === undefined;
  // Whoever has left the table sees nothing; there is nothing to look through any more.
  useEffect(() => {
    if (isGone) seeAs(undefined);
  }, [isGone, seeAs]);
  return view?.isReadOnly ? <Banner key={view.viewer} /> : null;
}

function Banner() {
  const { say } = useWords();
  const { view, seeAs } = useRecord();
  const announce = useAnnounce();
  const banner = useRef<HTMLDivElement>(null);
  const person = view && personIn(view, view.viewer, say('people.someone'));
  const name = person?.name ?? '';
  // What was pressed is not here through somebody else's eyes, so the focus comes to the banner.
  useEffect(() => {
    banner.current?.focus({ preventScroll: true });
    announce(say('room.seeingAs', { name }));
  }, [announce, say, name]);
  if (!person) return null;
  const stop = () => {
    seeAs(undefined);
    announce(say('room.stoppedSeeingAs'));
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  };
  return (
    <div
      ref={banner}
      tabIndex={-1}
      role="region"
      aria-label={say('room.seeingAs', { name })}
      className={`${styles.banner} ${markClass(person)}`}
    >
      <Disc person={person} />
      <div className={styles.words}>
        <b>{say('room.seeingAs', { name })}</b>
        <p className="quiet">{say('room.seeingAsLimits', { name })}</p>
      </div>
      <Button isSmall onPress={stop}>
        {say('room.stopSeeingAs')}
      </Button>
    </div>
  );
}
