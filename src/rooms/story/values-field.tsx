import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { useAnnounce } from '../../web/ui/said-politely.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { moved, withOneMore, type DraftValue } from './draft-telling.ts';
import styles from './values.module.css';

/** As many as are kept. */
const most = 20;

interface ValuesFieldProps {
  values: readonly DraftValue[];
  onChange: (values: readonly DraftValue[]) => void;
  issueOf: (field: string) => string | undefined;
}

/** A list in the writer's own order. Every line moves by buttons, so the keyboard is enough. */
export function ValuesField({ values, onChange, issueOf }: ValuesFieldProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const list = useRef<HTMLOListElement>(null);
  const focusNext = useFocusNext(list);
  const called = ({ text }: DraftValue, n: number) =>
    text.trim() === '' ? say('ownStory.values.blank', { n }) : text;
  const move = (at: number, by: -1 | 1) => {
    const value = values[at];
    if (!value || !values[at + by]) return;
    onChange(moved(values, at, by));
    focusNext({ key: value.key, act: by < 0 ? 'up' : 'down' });
    const n = at + by + 1;
    announce(say('ownStory.values.moved', { value: called(value, n), n, all: values.length }));
  };
  const takeAway = (at: number) => {
    const value = values[at];
    const nearest = values[at + 1] ?? values[at - 1];
    if (!value) return;
    onChange(values.toSpliced(at, 1));
    if (nearest) focusNext({ key: nearest.key, act: 'text' });
    announce(say('ownStory.values.gone', { value: called(value, at + 1) }));
  };
  const add = () => {
    const longer = withOneMore(values);
    onChange(longer);
    focusNext({ key: longer.at(-1)?.key ?? 0, act: 'text' });
  };
  return (
    <fieldset className={styles.field}>
      <legend>{say('ownStory.values')}</legend>
      <ol ref={list} className={styles.lines}>
        {values.map((value, at) => (
          <li key={value.key} data-line={value.key} className={styles.line}>
            <TextField
              label={say('ownStory.values.one', { n: at + 1 })}
              value={value.text}
              onChange={(text) => onChange(values.with(at, { ...value, text }))}
              error={issueOf(`values/${placeWritten(values, at)}`)}
              autoComplete="off"
            />
            <div className={styles.acts}>
              {(['up', 'down', 'away'] as const).map((act) => (
                <Button
                  key={act}
                  kind="quiet"
                  isSmall
                  aria-label={say('ownStory.values.which', {
                    act: say(`ownStory.values.${act}`),
                    value: called(value, at + 1),
                  })}
                  onPress={() => (act === 'away' ? takeAway(at) : move(at, act === 'up' ? -1 : 1))}
                  isDisabled={(act === 'up' && at === 0) || (act === 'down' && !values[at + 1])}
                >
                  {say(`ownStory.values.${act}`)}
                </Button>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {values.length < most && (
        <Button kind="quiet" isSmall icon="plus" onPress={add}>
          {say('ownStory.values.add')}
        </Button>
      )}
    </fieldset>
  );
}

/** Lines that are empty are not sent, so what is sent counts without them. */
function placeWritten(values: readonly DraftValue[], at: number): number {
  return values.slice(0, at).filter(({ text }) => text.trim() !== '').length;
}

const places = { text: 0, up: 0, down: 1 } as const;

type Next = { key: number; act: keyof typeof places };

/** The focus stays with the line that moved; where its button rests at an end, with the other one. */
function useFocusNext(list: RefObject<HTMLOListElement | null>): (next: Next) => void {
  const next = useRef<Next>(undefined);
  useEffect(() => {
    if (next.current === undefined) return;
    const { key, act } = next.current;
    next.current = undefined;
    const line = list.current?.querySelector(`[data-line="${key}"]`);
    const buttons = [...(line?.querySelectorAll('button') ?? [])].slice(0, 2);
    const wanted = act === 'text' ? line?.querySelector('input') : buttons[places[act]];
    const instead = buttons.find((button) => !button.disabled);
    const found = wanted?.matches(':disabled') ? instead : wanted;
    found?.focus();
  });
  return useCallback((wanted) => void (next.current = wanted), []);
}
