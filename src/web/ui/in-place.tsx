import { type ReactNode, useState } from 'react';
import styles from './in-place.module.css';
import { TextLink } from './text-link.tsx';
import { useFocusInside } from './use-focus-inside.ts';

interface InPlaceProps {
  /** "Add a step" */
  word: string;
  /** What it is about, heard and not seen, where the same line stands beside several things. */
  of?: string | undefined;
  /** What unfolds where the line was. */
  children: (close: () => void) => ReactNode;
  /** For what gives way while it is open. */
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
}

/**
 * A quiet line that unfolds a few fields in its place, and folds them away again. The focus goes
 * to the first field, and back to the line.
 */
export function InPlace({ word, of, children, onOpenChange }: InPlaceProps) {
  const [isOpen, setIsOpen] = useState(false);
  const place = useFocusInside<HTMLDivElement>(isOpen);
  const open = (isNow: boolean) => {
    setIsOpen(isNow);
    onOpenChange?.(isNow);
  };
  return (
    <div ref={place} className={isOpen ? styles.open : undefined}>
      {isOpen ? (
        children(() => open(false))
      ) : (
        <TextLink of={of} onPress={() => open(true)}>
          {word}
        </TextLink>
      )}
    </div>
  );
}
