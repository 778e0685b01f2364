import { SwitchButton, SwitchField } from 'react-aria-components/Switch';
import { Disc } from './disc.tsx';
import type { PersonMark } from './person-mark.ts';
import styles from './switch-row.module.css';

interface SwitchRowProps {
  person: PersonMark;
  /** What they are here, and anything that matters for the choice: "your dad". */
  note: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  isDisabled?: boolean;
}

/** One person, and whether they may. The whole row can be pressed. */
export function SwitchRow({ person, note, isOn, onChange, isDisabled = false }: SwitchRowProps) {
  return (
    <SwitchField
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
      className={styles.field ?? ''}
    >
      <SwitchButton className={styles.row ?? ''}>
        <Disc person={person} />
        <span>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.note}>{note}</span>
        </span>
        <span className={styles.track} />
      </SwitchButton>
    </SwitchField>
  );
}
