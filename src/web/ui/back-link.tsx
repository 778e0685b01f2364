import { Link } from 'react-aria-components/Link';
import styles from './back-link.module.css';
import { Icon } from './icon.tsx';

/** One step up, by the name of the place it leads to. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className={styles.back ?? ''}>
      <Icon name="back" />
      {children}
    </Link>
  );
}
