import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { shownBefore } from './agenda-lines.ts';
import { ChangeMade } from './change-made.tsx';
import styles from './feedback.module.css';
import { GivenAnswers } from './given-answers.tsx';
import { NotShownYet } from './not-shown-yet.tsx';
import { isShown, type Feedback } from './said.ts';

interface FeedbackInShortProps {
  shown: Shown<Feedback>;
  /** The others, to see what the same person said the time before. */
  all: readonly Shown<Feedback>[];
}

/** What somebody said, what will be different, and whether it helped. */
export function FeedbackInShort({ shown, all }: FeedbackInShortProps) {
  const { say, sayDate } = useWords();
  const { person, seats } = usePeople();
  const view = useView();
  const open = openItem(view, shown);
  const { item, state } = open;
  const earlier = isShown(item) ? shownBefore(all, shown)?.state : undefined;
  return (
    <li className={styles.feedback}>
      <OwnWords person={person(state.by)} note={say('feedback.said', { day: sayDate(state.at) })}>
        <GivenAnswers state={state} earlier={earlier} />
      </OwnWords>
      <AudienceLine seats={seats(view.whoSees(item))} isSmall />
      <NotShownYet open={open} />
      {state.changes.map((change) => (
        <ChangeMade key={change.id} open={open} change={change} />
      ))}
    </li>
  );
}
