import { ChangedWords } from '../../ui/changed-words.tsx';
import styles from './terms-change.module.css';
import type { TermsPart } from './use-agreeing.tsx';

interface TermsChangeProps {
  before: readonly TermsPart[] | undefined;
  after: readonly TermsPart[];
}

/** What a proposal said; for a change, the words that would go and the words that would come. */
export function TermsChange({ before, after }: TermsChangeProps) {
  const wordsBefore = (name: string) => before?.find((part) => part.name === name)?.words ?? '';
  const parts = after.filter(({ name, words }) => words !== wordsBefore(name));
  return (
    <dl className={styles.parts}>
      {parts.map(({ name, label, words }) => (
        <div key={name}>
          <dt className="quiet">{label}</dt>
          <dd className={styles.words} dir="auto">
            {before ? <ChangedWords before={wordsBefore(name)} after={words} /> : words}
          </dd>
        </div>
      ))}
    </dl>
  );
}
