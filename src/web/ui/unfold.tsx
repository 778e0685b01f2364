import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Icon } from './icon.tsx';
import styles from './unfold.module.css';

interface UnfoldProps {
  title: string;
  /** How much is inside, quietly: "14 lines". */
  note?: string | undefined;
  level?: 2 | 3;
  children: ReactNode;
}

/** A part of a page that is folded away until somebody wants to read it. */
export function Unfold({ title, note, level = 2, children }: UnfoldProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <Disclosure className={styles.unfold ?? ''}>
      <Heading className={styles.heading}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <Icon name="down" className={styles.sign} />
          <span className={styles.title}>{title}</span>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </Button>
      </Heading>
      <DisclosurePanel>{children}</DisclosurePanel>
    </Disclosure>
  );
}
