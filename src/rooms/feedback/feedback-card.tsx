import type { ReactNode } from 'react';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { agendaLinesFrom, shownBefore } from './agenda-lines.ts';
import { AnswerSlip } from './answer-slip.tsx';
import { ChangeMade } from './change-made.tsx';
import styles from './feedback.module.css';
import { GivenAnswers } from './given-answers.tsx';
import { NotShownYet } from './not-shown-yet.tsx';
import { isShown, type Feedback } from './said.ts';

interface FeedbackCardProps {
  shown: Shown<Feedback>;
  /** The others on the page, to see what the same person said the time before. */
  all: readonly Shown<Feedback>[];
  /** What else can be done where a shown answer says that the way of working does not fit. */
  children: ReactNode;
}

/** One person's feedback with all that came of it, and what waits for the viewer. */
export function FeedbackCard({ shown, all, children }: FeedbackCardProps) {
  const { say, sayDate } = useWords();
  const { person, name } = usePeople();
  const open = openItem(useView(), shown);
  const { item, state } = open;
  const earlier = isShown(item) ? shownBefore(all, shown)?.state : undefined;
  const doesNotFit = agendaLinesFrom(state, earlier).some(
    ({ question }) => question === 'approach',
  );
  return (
    <li id={`feedback-${item.id}`} className={styles.feedback}>
      <h2 className="vh">
        {say('feedback.heading', { name: name(state.by), day: sayDate(state.at) })}
      </h2>
      <OwnWords person={person(state.by)} note={say('feedback.said', { day: sayDate(state.at) })}>
        <GivenAnswers state={state} earlier={earlier} />
      </OwnWords>
      <ItemAudience item={item} />
      <NotShownYet open={open} />
      {isShown(item) && doesNotFit && children}
      {state.taken.map(({ id, by, at, words }) => (
        <div key={id} className={styles.answer}>
          <OwnWords
            person={person(by)}
            note={say('feedback.taken', { day: sayDate(at) })}
            text={words}
          />
        </div>
      ))}
      {state.changes.map((change) => (
        <ChangeMade key={change.id} open={open} change={change} />
      ))}
      <AnswerSlip open={open} />
    </li>
  );
}
