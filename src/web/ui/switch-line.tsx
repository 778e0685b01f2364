import { SwitchButton, SwitchField } from 'react-aria-components/Switch';
import { classes } from './classes.ts';
import styles from './switch-row.module.css';

interface SwitchLineProps {
  name: string;
  /** What it means, in plain words. */
  note: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** One thing, and whether it is so. The whole line can be pressed. */
export function SwitchLine({ name, note, isOn, onChange }: SwitchLineProps) {
  return (
    <SwitchField isSelected={isOn} onChange={onChange} className={styles.field ?? ''}>
      <SwitchButton className={classes(styles.row, styles.line)}>
        <span>
          <span className={styles.name}>{name}</span>
          <span className={styles.note}>{note}</span>
        </span>
        <span className={styles.track} />
      </SwitchButton>
    </SwitchField>
  );
}
