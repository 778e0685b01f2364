import { useState } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { Button } from '../../web/ui/button.tsx';
import { ProposalSlip } from '../../web/ui/proposal-slip.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import { usePractice } from './use-practice.tsx';

/** For whoever is asked along: yes or no, and the way to change one's mind. */
export function AskedAlong() {
  const { say, sayDay } = useWords();
  const { person, name, names, seats } = usePeople();
  const { view, item, exercise, ask, may, willSee } = usePractice();
  const [isChanging, setIsChanging] = useState(false);
  const acting = useActing(() => setIsChanging(false));
  const mine = exercise.along[view.viewer];
  const [yes, no] = [
    ask('practice/answer', { says: 'yes' }),
    ask('practice/answer', { says: 'no' }),
  ];
  if (!mine || exercise.standing === 'ended') return null;
  const said = (asking: typeof yes) =>
    acting.run(asking, say('practice.along.saved', { names: names(willSee(asking)) }));
  if (mine.says !== undefined && !isChanging) {
    return (
      <p className={styles.part}>
        {say(mine.says === 'yes' ? 'practice.along.saidYes' : 'practice.along.saidNo')}{' '}
        {!view.isReadOnly && (
          <TextLink onPress={() => setIsChanging(true)}>{say('practice.along.change')}</TextLink>
        )}
      </p>
    );
  }
  const readers = view.whoSees(item).filter((each) => item.about.includes(each));
  return (
    <ActArea acting={acting}>
      <ProposalSlip
        from={person(mine.by)}
        title={say('practice.along.asks', { name: name(mine.by) })}
        note={say('practice.along.asksNote', { day: sayDay(mine.at) })}
        parts={[]}
      >
        <Acts>
          {may(yes) && (
            <Button kind="main" onPress={() => said(yes)}>
              {say('practice.along.sayYes')}
            </Button>
          )}
          {may(no) && <Button onPress={() => said(no)}>{say('practice.along.sayNo')}</Button>}
        </Acts>
        <div className={styles.part}>
          <AudienceLine seats={seats(may(yes) ? willSee(yes) : readers)} tense="will" />
        </div>
      </ProposalSlip>
    </ActArea>
  );
}
