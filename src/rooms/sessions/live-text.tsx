import { useEffect, useId, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Id } from '../../record/ids.ts';
import { useRecord } from '../../web/record/record.tsx';
import { caretAfter, shareWords, weaveIn } from '../../web/record/shared-words.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './notes.module.css';
import { useHeldBack } from './use-held-back.tsx';

interface LiveTextProps {
  label: string;
  item: Id;
  /** The kept version that is written over, and its words. */
  over: Id | null;
  before: string;
  /** Who sees it while it is written. */
  readers: readonly Id[];
  /** What stands in the field, sent or not. */
  onText: (text: string) => void;
  onStopped: () => void;
  /** Somebody asked to write here: the focus comes along. */
  isNext: boolean;
}

/** A field that several people write in at once. */
export function LiveText(props: LiveTextProps) {
  const { label, item, over, before, readers, onText, onStopped, isNext } = props;
  const { say } = useWords();
  const { name } = usePeople();
  const id = useId();
  const { write } = useRecord();
  const words = useMemo(
    () => shareWords((listener) => write(item, over, listener), before),
    [write, item, over, before],
  );
  const text = useSyncExternalStore(words.subscribe, words.text);
  const isOpen = useSyncExternalStore(words.subscribe, words.isOpen);
  const held = useHeldBack(readers);
  const { isHeld } = held;
  const field = useRef<HTMLTextAreaElement>(null);
  const shown = useRef(text);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    // What is held back here is woven into what the others wrote meanwhile.
    const wanted = isHeld ? weaveIn(shown.current, area.value, text) : text;
    const before = isHeld ? area.value : shown.current;
    shown.current = text;
    if (area.value === wanted) return;
    // Others changed the words around the caret; it stays where the person left it.
    const [start, end] = [area.selectionStart, area.selectionEnd].map((caret) =>
      caretAfter(before, wanted, caret),
    );
    area.value = wanted;
    area.setSelectionRange(start ?? 0, end ?? 0);
    onText(wanted);
  }, [text, isHeld, onText]);
  useEffect(() => onText(field.current?.value ?? text), [text, onText]);
  useEffect(() => {
    if (!isOpen) onStopped();
  }, [isOpen, onStopped]);
  useEffect(() => {
    if (!isNext) return;
    // After what was pressed has folded away, and put the focus back where it was.
    const soon = setTimeout(() => field.current?.focus());
    return () => clearTimeout(soon);
  }, [isNext]);
  const send = (value: string) => {
    shown.current = value;
    words.become(value);
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.area}
        dir="auto"
        rows={4}
        autoComplete="off"
        defaultValue={text}
        readOnly={!isOpen}
        onChange={({ target: { value, selectionStart } }) => {
          onText(value);
          if (!held.holds(value, selectionStart, text)) send(value);
        }}
        onBlur={({ target: { value } }) => {
          if (!isHeld || held.limit) return;
          held.release();
          send(value);
        }}
      />
      {held.limit && (
        <Notice kind="refused">
          {say('notes.heldBack', { by: name(held.limit.client), says: held.limit.says })}{' '}
          <TextLink
            onPress={() => {
              held.release();
              send(field.current?.value ?? text);
              field.current?.focus();
            }}
          >
            {say('notes.sendAllTheSame')}
          </TextLink>
        </Notice>
      )}
    </div>
  );
}
