import { useState } from 'react';
import { membersAs } from '../../record/circle.ts';
import type { OpenItem } from '../../web/record/open-item.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Slip } from '../../web/ui/slip.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { AnswerForm } from './answer-form.tsx';
import styles from './feedback.module.css';
import { isShown, type Feedback } from './said.ts';

/** Laid on the page for a therapist while it waits for an answer; others read for whom it waits. */
export function AnswerSlip({ open }: { open: OpenItem<Feedback> }) {
  const { say } = useWords();
  const { names } = usePeople();
  const { view, item, state, ask, may } = open;
  const [isTakingIn, setIsTakingIn] = useState(false);
  if (!isShown(item)) return null;
  const mayAnswer = may(ask('feedback/change', { words: '' }));
  if (!mayAnswer) {
    const readers = view.whoSees(item);
    const therapists = membersAs(view.circle, view.now, 'therapist')
      .map(({ person }) => person)
      .filter((person) => readers.includes(person));
    if (!state.waits || therapists.length === 0 || therapists.includes(view.viewer)) return null;
    return (
      <p className="soft">
        {say(`feedback.waits.${state.waits.for}`, { name: names(therapists) })}
      </p>
    );
  }
  if (!state.waits) {
    return (
      <InPlace word={say('feedback.change.another')}>
        {(close) => <AnswerForm open={open} kind="feedback/change" onDone={close} />}
      </InPlace>
    );
  }
  return (
    <div className={styles.ask}>
      <Slip>
        <AnswerForm
          key={String(isTakingIn)}
          open={open}
          kind={isTakingIn ? 'feedback/take-in' : 'feedback/change'}
          {...(isTakingIn && { onCancel: () => setIsTakingIn(false) })}
        />
        {!isTakingIn && (
          <TextLink onPress={() => setIsTakingIn(true)}>{say('feedback.takeIn')}</TextLink>
        )}
      </Slip>
    </div>
  );
}
