import { useSuggest } from '../../web/record/agreeing/suggest-sheet.tsx';
import { Section } from '../../web/ui/section.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './terms-words.module.css';
import { useGoal } from './use-goal.tsx';

/** Why it matters and how we would notice: words that are changed only together. */
export function TermsWords() {
  const { say } = useWords();
  const { goal, view } = useGoal();
  const { suggest, maySuggest } = useSuggest();
  const { why, notice } = goal.terms;
  // While the goal itself waits for your answer, other words are one of the answers.
  const isAnswered = goal.standing !== 'proposed' || goal.suggestions[0]?.by === view.viewer;
  const mayChange = isAnswered && maySuggest();
  if (!why && !notice && !mayChange) return null;
  return (
    <>
      {why && (
        <Section title={say('goals.why')}>
          <p className={styles.words} dir="auto">
            {why}
          </p>
        </Section>
      )}
      {notice && (
        <Section title={say('goals.notice')}>
          <p className={styles.words} dir="auto">
            {notice}
          </p>
        </Section>
      )}
      {mayChange && (
        <p className={styles.suggest}>
          <TextLink onPress={() => suggest()}>{say('agreeing.suggest')}</TextLink>
        </p>
      )}
    </>
  );
}
