import { Stones } from '../../web/ui/stones.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './slips.module.css';

interface ClosenessFieldProps {
  draft: number | null;
  onChange: (number: number) => void;
  issueOf: (field: string) => string | undefined;
}

/** The number itself. */
export function ClosenessField({ draft, onChange, issueOf }: ClosenessFieldProps) {
  const { say } = useWords();
  const isMissing = draft === null && issueOf('number') !== undefined;
  return (
    <div {...(isMissing && { 'data-invalid': true })}>
      <Stones
        label={say('goals.rating.question')}
        ends={say('goals.rating.ends')}
        value={draft}
        onChange={onChange}
      />
      {isMissing && <p className={styles.issue}>{say('rating.choose')}</p>}
    </div>
  );
}
