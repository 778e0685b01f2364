import { useEffect, useRef, type ReactNode } from 'react';
import type { Id } from '../../record/ids.ts';
import { Acts } from '../ui/acts.tsx';
import { AudienceLine } from '../ui/audience-line.tsx';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './act-form.module.css';
import { Trouble } from './trouble.tsx';
import type { Acting } from './use-acting.ts';
import { useLasting } from './use-lasting.ts';
import { usePeople } from './use-people.ts';

interface ActFormProps {
  acting: Acting;
  onSave: () => void;
  /** The main button names the effect: "Save my words". */
  save: string;
  /** Who will see what is written here. Named before saving, always. */
  willSee?: readonly Id[];
  /** One more sentence about who will see it, or when. */
  more?: string | undefined;
  /** A way out that changes nothing. */
  onCancel?: (() => void) | undefined;
  cancel?: string;
  children?: ReactNode;
}

/**
 * A few fields and one act of the record. When it does not work, everything typed stays, and the
 * focus goes to the first thing to look at again: a field, or the sentence that says why.
 */
export function ActForm(props: ActFormProps) {
  const { acting, onSave, save, willSee, more, onCancel, cancel, children } = props;
  const { say } = useWords();
  const { seats } = usePeople();
  const isPending = useLasting(acting.isPending);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (acting.problem) form.current?.querySelector<HTMLElement>(notRight)?.focus();
  }, [acting.problem]);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(sending) => {
        sending.preventDefault();
        onSave();
      }}
    >
      {children}
      {willSee && (
        <div className={styles.audience}>
          <AudienceLine seats={seats(willSee)} tense="will" more={more} />
        </div>
      )}
      <Trouble problem={acting.problem} hasKeptWords />
      <Acts>
        <Button kind="main" type="submit" isPending={isPending}>
          {save}
        </Button>
        {onCancel && (
          <Button kind="quiet" onPress={onCancel}>
            {cancel ?? say('record.notNow')}
          </Button>
        )}
      </Acts>
    </form>
  );
}

const notRight =
  'input[aria-invalid="true"], textarea[aria-invalid="true"], [data-invalid] button, [data-invalid] input';
