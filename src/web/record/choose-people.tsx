import { useId } from 'react';
import type { Id } from '../../record/ids.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Disc } from '../ui/disc.tsx';
import styles from './choose-people.module.css';
import { usePeople } from './use-people.ts';

interface ChoosePeopleProps {
  label: string;
  hint?: string | undefined;
  people: readonly Id[];
  chosen: readonly Id[];
  onChange: (chosen: Id[]) => void;
  /** Those who are always among the chosen. */
  always?: readonly Id[];
  error?: string | undefined;
}

/** Some of the people at the table. */
export function ChoosePeople(props: ChoosePeopleProps) {
  const { label, hint, people, chosen, onChange, always = [], error } = props;
  const { person, name } = usePeople();
  const errorId = useId();
  const toggle = (who: Id, isIn: boolean) =>
    onChange(people.filter((each) => (each === who ? isIn : chosen.includes(each))));
  return (
    <fieldset
      className={styles.people}
      {...(error && { 'aria-describedby': errorId, 'data-invalid': true })}
    >
      <legend className={styles.label}>{label}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      {people.map((each) => (
        <Checkbox
          key={each}
          isSelected={chosen.includes(each)}
          isDisabled={always.includes(each)}
          onChange={(isIn) => toggle(each, isIn)}
        >
          <span className={styles.person}>
            <Disc person={person(each)} size="small" />
            {name(each)}
          </span>
        </Checkbox>
      ))}
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
