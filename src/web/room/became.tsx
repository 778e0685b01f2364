import type { Id } from '../../record/ids.ts';
import { useView } from '../record/record.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { madeFrom } from './made-from.ts';
import styles from './make-from.module.css';

/** What became of a line or a note. To whoever sees none of it, nothing became. */
export function Became({ from }: { from: readonly Id[] }) {
  const { say } = useWords();
  const made = madeFrom(useView(), from);
  if (made.length === 0) return null;
  return (
    <ul className={styles.became}>
      {made.map(({ id, what, title, href }) => (
        <li key={id}>
          <TextLink href={href}>{say('sessions.became', { what, title })}</TextLink>
        </li>
      ))}
    </ul>
  );
}
