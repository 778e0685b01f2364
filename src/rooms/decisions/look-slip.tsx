import { useId } from 'react';
import { useSuggest } from '../../web/record/agreeing/suggest-sheet.tsx';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { Button } from '../../web/ui/button.tsx';
import { markClass } from '../../web/ui/person-mark.ts';
import { Slip } from '../../web/ui/slip.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './choice-slip.module.css';
import { isLookDue } from './question.ts';
import { useQuestion } from './use-question.tsx';

/** Laid on the page when it is time to look at the choice again: to keep it, or to choose anew. */
export function LookSlip() {
  const { say, sayDayAndYear } = useWords();
  const { person, name } = usePeople();
  const { view, item, entries, question, nameOf } = useQuestion();
  const { suggest, maySuggest } = useSuggest();
  const id = useId();
  if (view.isReadOnly || !isLookDue(question, view.now) || !maySuggest()) return null;
  const { openedAgain, terms } = question;
  return (
    <section className={styles.slip} aria-labelledby={id}>
      <Slip>
        <h2 id={id} className="title">
          {say('decisions.look')}
        </h2>
        <p>{nameOf(terms.option)}</p>
        {openedAgain ? (
          <div className={markClass(person(openedAgain.by))}>
            <p className="soft">
              {say('decisions.look.asked', {
                who: openedAgain.by === view.viewer ? 'you' : 'other',
                name: name(openedAgain.by),
              })}{' '}
              {openedAgain.words !== undefined && <q>{openedAgain.words}</q>}
            </p>
            <EntryAudience within={{ item, entries }} entry={openedAgain.id} />
          </div>
        ) : (
          terms.again !== null && (
            <p className="soft">{say('decisions.look.day', { day: sayDayAndYear(terms.again) })}</p>
          )
        )}
        <Acts>
          <Button kind="main" onPress={() => suggest()}>
            {say('decisions.flag.go.decisions/look-again')}
          </Button>
        </Acts>
      </Slip>
    </section>
  );
}
