import { useEffect, useState } from 'react';
import type { KeptSection } from '../../rooms/coping/kept-plan.ts';
import type { Instant } from '../../record/time.ts';
import { ProblemNote } from '../account/problem-note.tsx';
import { useAct } from '../api/use-act.ts';
import { InPlace } from '../ui/in-place.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { Section } from '../ui/section.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { KeepForm } from './keep-form.tsx';
import { askWhatIsHere, takeOffHere, type KeptHere } from './keep-here.ts';
import styles from './keeping.module.css';

interface KeepOnDeviceProps {
  sections: readonly KeptSection[];
  changedAt: Instant;
}

/** On somebody's own plan: keeping it on this device, keeping it anew, taking it off. */
export function KeepOnDevice({ sections, changedAt }: KeepOnDeviceProps) {
  const { say, sayDay } = useWords();
  const announce = useAnnounce();
  const { kept, setKept } = useKeptHere();
  const takeOff = useAct(takeOffHere, () => {
    setKept(null);
    announce(say('keeping.takenOff'));
  });
  const hasKept = (now: KeptHere | null) => {
    setKept(now);
    announce(say('keeping.done'));
  };
  const isOld = kept !== null && changedAt > kept.keptAt;
  return (
    <div className={styles.unprinted}>
      <Section title={say('keeping.title')}>
        <ProblemNote problem={takeOff.problem} />
        <p className={kept ? undefined : 'soft'}>
          {kept
            ? say(isOld ? 'keeping.changed' : 'keeping.from', { day: sayDay(kept.keptAt) })
            : say('keeping.what')}
        </p>
        {kept && <p className="soft">{say('keeping.where')}</p>}
        <div className={styles.acts}>
          {kept && <TextLink href="/kept">{say('keeping.open')}</TextLink>}
          <InPlace word={say(kept ? (isOld ? 'keeping.renew' : 'keeping.anew') : 'keeping.begin')}>
            {(close) => (
              <KeepForm
                sections={sections}
                onCancel={close}
                onKept={(now) => {
                  hasKept(now);
                  close();
                }}
              />
            )}
          </InPlace>
          {kept && <TextLink onPress={() => takeOff.run(kept)}>{say('keeping.takeOff')}</TextLink>}
        </div>
      </Section>
    </div>
  );
}

function useKeptHere() {
  const [kept, setKept] = useState<KeptHere | null>(null);
  useEffect(() => {
    let isOver = false;
    void askWhatIsHere().then((here) => (isOver ? undefined : setKept(here)));
    return () => void (isOver = true);
  }, []);
  return { kept, setKept };
}
