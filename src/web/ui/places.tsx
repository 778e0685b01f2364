import { Link } from 'react-aria-components/Link';
import styles from './places.module.css';

interface PlacesProps {
  /** What the links lead through, for who hears them: "Parts of Goals". */
  label: string;
  places: readonly { readonly href: string; readonly word: string; readonly isHere: boolean }[];
}

/** The pages inside a place. Links with their own addresses, not tabs. */
export function Places({ label, places }: PlacesProps) {
  return (
    <nav aria-label={label} className={styles.places}>
      {places.map(({ href, word, isHere }) => (
        <Link
          key={href}
          href={href}
          className={styles.place ?? ''}
          {...(isHere && { 'aria-current': 'page' as const })}
        >
          {word}
        </Link>
      ))}
    </nav>
  );
}
