import { Button } from 'react-aria-components/Button';
import { Link } from 'react-aria-components/Link';
import styles from './text-link.module.css';

type TextLinkProps = {
  children: string;
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
  const heard = of === undefined ? {} : { 'aria-label': `${children}: ${beginningOf(of)}` };
  if (way.href === undefined)
    return (
      <Button
        {...heard}
        onPress={way.onPress}
        className={styles.link ?? ''}
        {...(way.isExpanded !== undefined && { 'aria-expanded': way.isExpanded })}
      >
        {children}
      </Button>
    );
  return (
    <Link {...heard} href={way.href} className={styles.link ?? ''}>
      {children}
    </Link>
  );
}

/** Of a long text its beginning is heard: enough to tell it from the others. */
function beginningOf(text: string): string {
  const most = 60;
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most))}…`;
}
