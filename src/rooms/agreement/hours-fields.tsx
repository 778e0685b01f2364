import type { Hours } from '../../record/hours.ts';
import { Checkbox } from '../../web/ui/checkbox.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { TimeZoneField } from '../../web/ui/time-zone-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './agreement.module.css';
import { useWeekdays } from './use-weekdays.tsx';

interface HoursFieldsProps {
  hours: Hours;
  onChange: (hours: Hours) => void;
  issueOf: (field: string) => string | undefined;
}

/** On which days, from when until when, and on whose clock. */
export function HoursFields({ hours, onChange, issueOf }: HoursFieldsProps) {
  const { say } = useWords();
  const weekdays = useWeekdays();
  const toggle = (day: number, isIn: boolean) =>
    onChange({
      ...hours,
      days: weekdays
        .map((each) => each.day)
        .filter((each) => (each === day ? isIn : hours.days.includes(each))),
    });
  return (
    <>
      <fieldset className={styles.days}>
        <legend>{say('agreement.hours.days')}</legend>
        {weekdays.map(({ day, word }) => (
          <Checkbox
            key={day}
            isSelected={hours.days.includes(day)}
            onChange={(isIn) => toggle(day, isIn)}
          >
            {word}
          </Checkbox>
        ))}
        {hours.days.length === 0 && <p>{say('agreement.hours.noDays')}</p>}
      </fieldset>
      <div className={styles.times}>
        <TextField
          type="time"
          label={say('agreement.hours.from')}
          value={hours.from}
          onChange={(from) => onChange({ ...hours, from })}
          error={issueOf('terms/hours/from')}
        />
        <TextField
          type="time"
          label={say('agreement.hours.to')}
          value={hours.to}
          onChange={(to) => onChange({ ...hours, to })}
          error={issueOf('terms/hours/to') ?? issueOf('terms/hours')}
        />
      </div>
      <TimeZoneField
        value={hours.timeZone}
        onChange={(timeZone) => onChange({ ...hours, timeZone })}
        error={issueOf('terms/hours/timeZone')}
      />
    </>
  );
}
