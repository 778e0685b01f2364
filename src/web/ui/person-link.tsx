import { Link } from 'react-aria-components/Link';
import { Disc } from './disc.tsx';
import { Icon } from './icon.tsx';
import type { Person } from './person-mark.ts';
import styles from './person-link.module.css';

interface PersonLinkProps {
  person: Person;
  role: string;
  /** Something they would say. */
  quote?: string;
  href: string;
}

/** A person to go to: a seat to take, a room to open. */
export function PersonLink({ person, role, quote, href }: PersonLinkProps) {
  return (
    <Link href={href} className={styles.link ?? ''}>
      <Disc person={person} size="large" />
      <span>
        <b>{person.name}</b> <span className="quiet">{role}</span>
        {quote !== undefined && <span className={styles.quote}>{quote}</span>}
      </span>
      <Icon name="next" className={styles.next} />
    </Link>
  );
}
