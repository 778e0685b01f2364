import styles from './changed-words.module.css';
import { type Stretch, wordDiff } from './word-diff.ts';
import { useWords } from './words.tsx';

interface ChangedWordsProps {
  before: string;
  after: string;
  /** The old words with what would go, the new words with what would come, or both in one. */
  show?: 'before' | 'after' | 'both';
}

/** The words that changed: struck through, or underlined on a wash. Readable without color. */
export function ChangedWords({ before, after, show = 'both' }: ChangedWordsProps) {
  const { say, locale } = useWords();
  const hidden = { before: 'added', after: 'removed', both: null }[show];
  const shown = placed(wordDiff(before, after, locale).filter(({ kind }) => kind !== hidden));
  return (
    <>
      {shown.map(({ kind, text, at }) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        const Mark = kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={at} className={styles[kind]}>
            <span className="vh">{say(`pieces.${kind}`)}: </span>
            {text}
          </Mark>
        );
      })}
    </>
  );
}

/** A stretch is known by where it begins. */
function placed(stretches: readonly Stretch[]): (Stretch & { at: string })[] {
  let from = 0;
  return stretches.map((stretch) => {
    const at = `${stretch.kind} ${from}`;
    from += stretch.text.length;
    return { ...stretch, at };
  });
}
