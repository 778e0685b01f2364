import { Stones } from '../../web/ui/stones.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Question } from './answers.ts';

interface SkippedStonesProps {
  question: Question;
  value: number | null;
  onChange: (value: number | null) => void;
}

/** A question that may be left out, also after a stone was touched. */
export function SkippedStones({ question, value, onChange }: SkippedStonesProps) {
  const { say } = useWords();
  return (
    <div>
      <Stones
        label={say(`feedback.question.${question}`)}
        ends={say(`feedback.ends.${question}`)}
        value={value}
        onChange={onChange}
      />
      {value !== null && (
        <TextLink onPress={() => onChange(null)}>{say('feedback.new.skip')}</TextLink>
      )}
    </div>
  );
}
