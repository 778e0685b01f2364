import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Link } from 'react-aria-components/Link';
import styles from './text-link.module.css';

type TextLinkProps = {
  children: ReactNode;
  /** What it is about, heard and not seen, where the same words stand beside several things. */
  of?: string | undefined;
} & (
  | { href: string; onPress?: never }
  | { href?: never; onPress: () => void; isExpanded?: boolean }
);

/**
 * A quiet line of its own that leads somewhere. With `onPress` it is a button in the same look, and
 * `isExpanded` says whether what it opens is open.
 */
export function TextLink({ children, of, ...way }: TextLinkProps) {
  const words = (
    <>
      {children}
      {of !== undefined && <span className="vh">: {of}</span>}
    </>
  );
  if (way.href === undefined)
    return (
      <Button
        onPress={way.onPress}
        className={styles.link ?? ''}
        {...(way.isExpanded !== undefined && { 'aria-expanded': way.isExpanded })}
      >
        {words}
      </Button>
    );
  return (
    <Link href={way.href} className={styles.link ?? ''}>
      {words}
    </Link>
  );
}
