import { useId, useState } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import type { OpenItem } from '../../web/record/open-item.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { Button } from '../../web/ui/button.tsx';
import { Slip } from '../../web/ui/slip.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './feedback.module.css';
import type { Change, Feedback, Helped } from './said.ts';

interface DidItHelpProps {
  open: OpenItem<Feedback>;
  change: Change;
  onDone: () => void;
}

/** One tap answers it. "Not really" opens one field: what would? */
export function DidItHelp({ open: { ask, willSee }, change, onDone }: DidItHelpProps) {
  const { say } = useWords();
  const { seats, names } = usePeople();
  const id = useId();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const [words, setWords] = useState<string>();
  const answer = (helped: Helped['helped'], more = {}) =>
    ask('feedback/say-helped', { change: change.id, helped, ...more });
  const readers = willSee(answer('yes'));
  const done = say('feedback.helped.done', { names: names(readers) });
  return (
    <div className={styles.ask} role="group" aria-labelledby={id}>
      <Slip>
        <h3 id={id} className={styles.question}>
          {say('feedback.helped.question')}
        </h3>
        {words === undefined ? (
          <ActArea acting={acting}>
            <Acts>
              <Button onPress={() => acting.run(answer('yes'), done)}>
                {say('feedback.helped.yes')}
              </Button>
              <Button onPress={() => acting.run(answer('a-little'), done)}>
                {say('feedback.helped.a-little')}
              </Button>
              <Button onPress={() => setWords('')}>{say('feedback.helped.not-really')}</Button>
            </Acts>
            <div className={styles.readers}>
              <AudienceLine seats={seats(readers)} tense="will" />
            </div>
          </ActArea>
        ) : (
          <ActForm
            acting={acting}
            onSave={() => acting.run(answer('not-really', { words: written(words) }), done)}
            save={say('feedback.helped.save')}
            willSee={readers}
            onCancel={() => setWords(undefined)}
            cancel={say('record.back')}
          >
            <TextArea
              label={say('feedback.helped.would')}
              hint={say('record.ifYouLike')}
              isOwnWords
              rows={3}
              autoFocus
              value={words}
              onChange={setWords}
              error={issueOf('words')}
            />
          </ActForm>
        )}
      </Slip>
    </div>
  );
}
