import { useId, useState } from 'react';
import { foldedRound, type Round } from '../../../record/rating/round.ts';
import { Slip } from '../../ui/slip.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../ui/words.tsx';
import { ActForm } from '../act-form.tsx';
import { written } from '../check-asking.ts';
import { useActing } from '../use-acting.ts';
import { useIssues } from '../use-issues.ts';
import { usePeople } from '../use-people.ts';
import styles from './rating-slip.module.css';
import { useRating } from './use-rating.tsx';

/** Laid on the page when somebody asks you for a number, until you have given it. */
export function RatingSlip() {
  const { view, rounds, ask, may, speaking } = useRating();
  const round = foldedRound(rounds);
  const nothingYet = speaking.numbersOf(speaking.blank);
  const isAsked = round && may(ask('rate', { round: round.id, ...nothingYet }));
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
  const { person } = usePeople();
  const { view, item, ask, speaking } = useRating();
  const { Fields } = speaking;
  const id = useId();
  const [draft, setDraft] = useState(speaking.blank);
  const [words, setWords] = useState('');
  const acting = useActing(() => onSending(undefined));
  const issueOf = useIssues(acting);
  const give = () => {
    onSending(round);
    const body = { round: round.id, ...speaking.numbersOf(draft), words: written(words) };
    acting.run(ask('rate', body), say('rating.given'));
  };
  return (
    <section className={styles.slip} aria-labelledby={id}>
      <Slip from={person(round.by)}>
        <h2 id={id} className="title">
          {speaking.asks(round.by)}
        </h2>
        <p className="quiet">{sayDay(round.at)}</p>
        <ActForm
          acting={acting}
          onSave={give}
          save={say('rating.give')}
          willSee={view.whoSees(item)}
          more={say('rating.foldedUntil')}
        >
          <Fields draft={draft} onChange={setDraft} issueOf={issueOf} />
          <TextArea
            label={say('rating.words')}
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
