import { written } from '../../web/record/check-asking.ts';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { mostGoals, type Terms } from './check-in.ts';

/** What people write themselves: a question with its ends, or goals. */
export type OwnDraft = { text: string; low: string; high: string; goals: readonly string[] };
export const blankDraft: OwnDraft = {
  text: '',
  low: '',
  high: '',
  goals: Array.from({ length: mostGoals }, () => ''),
};

interface MeasureFieldsProps {
  measure: Terms['measure'];
  draft: OwnDraft;
  onChange: (draft: OwnDraft) => void;
  issueOf: (field: string) => string | undefined;
}

/** The words of one's own that some check-ins need. */
export function MeasureFields({ measure, draft, onChange, issueOf }: MeasureFieldsProps) {
  const { say } = useWords();
  if (measure === 'gbo') {
    return draft.goals.map((goal, n) => (
      <TextField
        // The place of a goal is all that it is known by.
        key={`goal ${n + 1}`}
        label={say('check-ins.goal', { n: n + 1 })}
        hint={say(n === 0 ? 'check-ins.goal.hint' : 'record.ifYouLike')}
        value={goal}
        onChange={(text) => onChange({ ...draft, goals: draft.goals.with(n, text) })}
        error={issueOf(`terms/goals/${n}`)}
      />
    ));
  }
  if (measure !== 'own') return null;
  return (
    <>
      <TextField
        label={say('check-ins.own.text')}
        hint={say('check-ins.own.text.hint')}
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
        error={issueOf('terms/question/text')}
      />
      <TextField
        label={say('check-ins.own.low')}
        hint={say('record.ifYouLike')}
        value={draft.low}
        onChange={(low) => onChange({ ...draft, low })}
        error={issueOf('terms/question/low')}
      />
      <TextField
        label={say('check-ins.own.high')}
        hint={say('record.ifYouLike')}
        value={draft.high}
        onChange={(high) => onChange({ ...draft, high })}
        error={issueOf('terms/question/high')}
      />
    </>
  );
}

/** What these drafts say of what is asked. A place for a goal that was left empty is no goal. */
export function askedOf(
  { text, low, high, goals }: OwnDraft,
  measure: Terms['measure'],
): Pick<Terms, 'question' | 'goals'> {
  if (measure === 'gbo') {
    const said = goals.filter((goal) => written(goal) !== undefined);
    return { goals: said.length === 0 ? goals.slice(0, 1) : said };
  }
  if (measure !== 'own') return {};
  const [from, to] = [written(low), written(high)];
  const ends = { ...(from !== undefined && { low: from }), ...(to !== undefined && { high: to }) };
  return { question: { text, ...ends } };
}
