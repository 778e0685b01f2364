import { useId, useState } from 'react';
import type { Round } from './goal.ts';
import { foldedRound } from './goal.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Slip } from '../../web/ui/slip.tsx';
import { Stones } from '../../web/ui/stones.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './slips.module.css';
import { useGoal } from './use-goal.tsx';

/** Laid on the page when somebody asks you for a number, until you have given it. */
export function RatingSlip() {
  const { view, goal, ask, may } = useGoal();
  const round = foldedRound(goal);
  const isAsked = round && may(ask('goals/rate', { round: round.id, number: 0 }));
  // It stays while the number is on its way, so that a no has a place to be said.
  const [sending, setSending] = useState<Round | undefined>();
  const shown = sending ?? (isAsked ? round : undefined);
  if (!shown || view.isReadOnly) return null;
  return <RatingForm key={shown.id} round={shown} onSending={setSending} />;
}

interface RatingFormProps {
  round: Round;
  onSending: (round: Round | undefined) => void;
}

function RatingForm({ round, onSending }: RatingFormProps) {
  const { say, sayDay } = useWords();
  const { person, name } = usePeople();
  const { view, item, ask } = useGoal();
  const id = useId();
  const [number, setNumber] = useState<number | null>(null);
  const [words, setWords] = useState('');
  const acting = useActing(() => onSending(undefined));
  const issueOf = useIssues(acting);
  const isMissing = number === null && issueOf('number') !== undefined;
  const give = () => {
    onSending(round);
    const body = { round: round.id, number, words: written(words) };
    acting.run(ask('goals/rate', body), say('goals.rating.given'));
  };
  const isMine = round.by === view.viewer;
  return (
    <section className={styles.slip} aria-labelledby={id}>
      <Slip from={person(round.by)}>
        <h2 id={id} className="title">
          {isMine ? say('goals.rating.youAsk') : say('goals.rating.asks', { name: name(round.by) })}
        </h2>
        <p className="quiet">{sayDay(round.at)}</p>
        <ActForm
          acting={acting}
          onSave={give}
          save={say('goals.rating.give')}
          willSee={view.whoSees(item)}
          more={say('goals.rating.foldedUntil')}
        >
          <div {...(isMissing && { 'data-invalid': true })}>
            <Stones
              label={say('goals.rating.question')}
              ends={say('goals.rating.ends')}
              value={number}
              onChange={setNumber}
            />
            {isMissing && <p className={styles.issue}>{say('goals.rating.choose')}</p>}
          </div>
          <TextArea
            label={say('goals.rating.words')}
            hint={say('record.ifYouLike')}
            isOwnWords
            rows={2}
            value={words}
            onChange={setWords}
            error={issueOf('words')}
          />
        </ActForm>
      </Slip>
    </section>
  );
}
