import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'react-aria-components/Link';
import styles from './text-link.module.css';

type TextLinkProps = { children: ReactNode } & (
  | { href: string; onPress?: never }
  | { href?: never; onPress: () => void }
);

/** A quiet line of its own that leads somewhere. With `onPress` it is a button in the same look. */
export function TextLink({ children, href, onPress }: TextLinkProps) {
  if (href === undefined)
    return (
      <Button onPress={onPress} className={styles.link ?? ''}>
        {children}
      </Button>
    );
  return (
    <Link href={href} className={styles.link ?? ''}>
      {children}
    </Link>
  );
}
