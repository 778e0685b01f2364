import { Link } from 'react-aria-components/Link';
import type { IconName } from '../ui/icon-paths.ts';
import { Icon } from '../ui/icon.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './shelf.module.css';

/** A place in the room. Only places that exist are on the shelf. */
export interface Place {
  readonly href: string;
  readonly word: string;
  readonly icon: IconName;
  readonly isHere: boolean;
  /** How many things need this person. Only Today carries a number. */
  readonly waiting?: number | undefined;
}

/** The places: at the bottom of a phone, down the side of a wide screen. */
export function Shelf({ places }: { places: readonly Place[] }) {
  const { say, sayNumber } = useWords();
  return (
    <nav className={styles.shelf} aria-label={say('shell.places')}>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.href}>
            <Link
              className={styles.place ?? ''}
              href={place.href}
              {...(place.isHere && { 'aria-current': 'page' as const })}
            >
              <Icon name={place.icon} className={styles.icon} />
              <span>{place.word}</span>
              {place.waiting !== undefined && place.waiting > 0 && (
                <span className={styles.number}>
                  <span aria-hidden="true">{sayNumber(place.waiting)}</span>
                  <span className="vh">{say('shell.waitingHere', { n: place.waiting })}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
