import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import { Text } from 'react-aria-components/Text';
import styles from './stones.module.css';
import { useWords } from './words.tsx';

const numbers = Array.from({ length: 11 }, (_, number) => number);

interface StonesProps {
  /** The question. */
  label: string;
  /** What 0 and 10 mean, in words: "0 is far away. 10 is we’re there." */
  ends: string;
  value: number | null;
  onChange: (value: number) => void;
  isDisabled?: boolean;
}

/** A number from 0 to 10, as stones in rows of six and five. No color says what is good. */
export function Stones({ label, ends, value, onChange, isDisabled = false }: StonesProps) {
  const { sayNumber } = useWords();
  return (
    <RadioGroup
      value={value === null ? null : String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      isDisabled={isDisabled}
      orientation="horizontal"
    >
      <Label className={styles.question}>{label}</Label>
      <div className={styles.stones}>
        {numbers.map((number) => (
          <RadioField key={number} value={String(number)}>
            <RadioButton className={styles.stone ?? ''}>{sayNumber(number)}</RadioButton>
          </RadioField>
        ))}
      </div>
      <Text slot="description" className={styles.ends}>
        {ends}
      </Text>
    </RadioGroup>
  );
}
