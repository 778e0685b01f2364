import { ChangedWords } from '../../web/ui/changed-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './story-change.module.css';
import { termParts, useTermWords } from './term-parts.tsx';
import type { Terms } from './terms.ts';

/** What a proposal said; for a change, the words that would go and the words that would come. */
export function StoryChange({ before, after }: { before: Terms | undefined; after: Terms }) {
  const { say } = useWords();
  const wordsOf = useTermWords();
  const parts = termParts.filter((part) => {
    const now = wordsOf(after, part);
    return before ? wordsOf(before, part) !== now : now !== '';
  });
  return (
    <dl className={styles.parts}>
      {parts.map((part) => (
        <div key={part}>
          <dt className="quiet">{say(`goals.part.${part}`)}</dt>
          <dd className={styles.words} dir="auto">
            {before ? (
              <ChangedWords before={wordsOf(before, part)} after={wordsOf(after, part)} />
            ) : (
              wordsOf(after, part)
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
