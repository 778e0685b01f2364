import { Select } from '../../web/ui/select.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { useSources } from './sources.tsx';

export const nothingElse = 'none';

interface SourceSelectProps {
  value: string;
  onChange: (source: string) => void;
}

/** What a practice belongs to: a goal or a decision that all who work on it can see. */
export function SourceSelect({ value, onChange }: SourceSelectProps) {
  const { say } = useWords();
  const sources = useSources().filter(({ isForUs }) => isForUs);
  if (sources.length === 0) return null;
  return (
    <Select
      label={say('practice.hangs')}
      hint={say('practice.hangs.hint')}
      options={[
        { value: nothingElse, label: say('practice.hangs.none') },
        ...sources.map(({ id, title }) => ({ value: id, label: title })),
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
