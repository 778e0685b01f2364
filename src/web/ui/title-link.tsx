import { Link } from 'react-aria-components/Link';
import styles from './title-link.module.css';

/** A title that leads to the thing it names. */
export function TitleLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className={styles.link ?? ''}>
      {children}
    </Link>
  );
}
