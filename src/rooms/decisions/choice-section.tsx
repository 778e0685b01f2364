import type { ReactNode } from 'react';
import { openSuggestions } from '../../record/agreeing/suggestion.ts';
import { useSuggest } from '../../web/record/agreeing/suggest-sheet.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { around } from '../../web/ui/around.ts';
import { Button } from '../../web/ui/button.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { Signed } from '../../web/ui/signed.tsx';
import { Slip } from '../../web/ui/slip.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './choice-slip.module.css';
import { OpenAgainForm } from './open-again-form.tsx';
import { chosenNow } from './question.ts';
import { useQuestion } from './use-question.tsx';

/** What is chosen for now, why, by whom, and when it is looked at again. */
export function ChoiceForNow({ hangs }: { hangs: ReactNode }) {
  const { say } = useWords();
  const { question, view, ask, may } = useQuestion();
  const { suggest, maySuggest } = useSuggest();
  const isChosen = chosenNow(question) !== undefined;
  // While a choice waits for an answer, that is the one thing to do.
  const isAsked = openSuggestions(question).length > 0;
  const mayChoose = !view.isReadOnly && maySuggest();
  return (
    <Section title={say('decisions.choice')}>
      {isChosen ? <Chosen /> : <p className="soft">{say('decisions.choice.none')}</p>}
      {mayChoose && (
        <Acts>
          <Button kind={isChosen || isAsked ? 'plain' : 'main'} onPress={() => suggest()}>
            {say(isChosen ? 'decisions.choice.chooseAnew' : 'decisions.choice.choose')}
          </Button>
        </Acts>
      )}
      {may(ask('decisions/open-again', {})) && (
        <InPlace word={say('decisions.choice.openAgain')}>
          {(close) => <OpenAgainForm onDone={close} />}
        </InPlace>
      )}
      {isChosen && hangs}
    </Section>
  );
}

function Chosen() {
  const { say } = useWords();
  const { person } = usePeople();
  const { question, nameOf } = useQuestion();
  const { option, reason, again } = question.terms;
  return (
    <div className={styles.slip}>
      <Slip>
        <div className={styles.parts}>
          <div>
            <p className="title" dir="auto">
              {nameOf(option)}
            </p>
            <p className={styles.reason} dir="auto">
              {reason}
            </p>
            <p className={`soft ${styles.stays}`}>
              {again === null ? say('decisions.choice.staysAnytime') : <LookOn day={again} />}
            </p>
          </div>
          <Signed
            signatures={question.signed.map(({ by, at }) => ({
              person: person(by),
              state: 'agreed',
              on: at,
            }))}
          />
        </div>
      </Slip>
    </div>
  );
}

function LookOn({ day }: { day: string }) {
  const { say, sayDayAndYear } = useWords();
  const [before, after] = around(say, 'decisions.choice.lookOn', 'day');
  return (
    <>
      {before}
      <span className={styles.day}>{sayDayAndYear(day)}</span>
      {after} {say('decisions.choice.stays')}
    </>
  );
}
