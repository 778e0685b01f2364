import { useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Id } from '../../record/ids.ts';
import { useRecord } from '../../web/record/record.tsx';
import { caretAfter, shareWords } from '../../web/record/shared-words.ts';
import styles from './notes.module.css';

interface LiveTextProps {
  label: string;
  item: Id;
  /** The kept version that is written over, and its words. */
  over: Id | null;
  before: string;
  onText: (text: string) => void;
  onStopped: () => void;
  /** Somebody asked to write here: the focus comes along. */
  isNext: boolean;
}

/** A field that several people write in at once. */
export function LiveText(props: LiveTextProps) {
  const { label, item, over, before, onText, onStopped, isNext } = props;
  const { write } = useRecord();
  const words = useMemo(
    () => shareWords((listener) => write(item, over, listener), before),
    [write, item, over, before],
  );
  const text = useSyncExternalStore(words.subscribe, words.text);
  const isOpen = useSyncExternalStore(words.subscribe, words.isOpen);
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(text);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area || area.value === text) return;
    // Others changed the words around the caret; it stays where the person left it.
    const [start, end] = [area.selectionStart, area.selectionEnd].map((caret) =>
      caretAfter(shown.current, text, caret),
    );
    area.value = text;
    area.setSelectionRange(start ?? 0, end ?? 0);
    shown.current = text;
  }, [text]);
  useEffect(() => onText(text), [text, onText]);
  useEffect(() => {
    if (!isOpen) onStopped();
  }, [isOpen, onStopped]);
  useEffect(() => {
    if (!isNext) return;
    // After what was pressed has folded away, and put the focus back where it was.
    const soon = setTimeout(() => field.current?.focus());
    return () => clearTimeout(soon);
  }, [isNext]);
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <textarea
        ref={field}
        className={styles.area}
        dir="auto"
        rows={4}
        autoComplete="off"
        defaultValue={text}
        readOnly={!isOpen}
        onChange={({ target }) => {
          shown.current = target.value;
          words.become(target.value);
        }}
      />
    </label>
  );
}
