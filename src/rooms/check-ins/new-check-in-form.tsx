import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { Select } from '../../web/ui/select.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { checkInAddress, checkInsAddress } from './addresses.ts';
import type { Terms } from './check-in.ts';
import { isFree } from './measures/library/load-measure.ts';
import { scales } from './measures/scales.ts';
import { useHouseSide } from './use-house-side.tsx';
import { RhythmField } from './use-speaking.tsx';

type Draft = { text: string; low: string; high: string };
const blank: Draft = { text: '', low: '', high: '' };

/** Which questions, how often, about whom, and who will see the answers. */
export function NewCheckInForm({ whom }: { whom: readonly Id[] }) {
  const { say } = useWords();
  const view = useView();
  const navigate = useNavigate();
  const { name } = usePeople();
  const { on } = useHouseSide();
  const [terms, setTerms] = useState<Terms>({ measure: 'own', rhythm: 'weekly' });
  const [own, setOwn] = useState(blank);
  const [client, setClient] = useState(whom[0] ?? '');
  const [forWhom, setForWhom] = useState<Audienced>();
  const acting = useActing((item) => void navigate(checkInAddress(view.partnership, item)));
  const issueOf = useIssues(acting);
  const { question: _, ...rest } = terms;
  const body = { terms: terms.measure === 'own' ? { ...rest, question: questionOf(own) } : rest };
  const asking = { kind: 'check-ins/propose', body, about: [client], for: forWhom };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('check-ins.new.save')}
      willSee={whoWillSee(view, asking)}
      more={say('check-ins.new.more')}
      onCancel={() => void navigate(checkInsAddress(view.partnership))}
    >
      {whom.length > 1 && (
        <Select
          label={say('check-ins.new.whom')}
          options={whom.map((value) => ({ value, label: name(value) }))}
          value={client}
          onChange={setClient}
        />
      )}
      <Choice
        label={say('check-ins.new.measure')}
        answers={(['own', ...on] as const).map((value) => ({
          value,
          label: say(`check-ins.measure.${value}`),
          note: noteOn(say, value),
        }))}
        value={terms.measure}
        onChange={(measure) => setTerms({ ...terms, measure })}
      />
      {terms.measure === 'own' && (
        <>
          <TextField
            label={say('check-ins.own.text')}
            hint={say('check-ins.own.text.hint')}
            value={own.text}
            onChange={(text) => setOwn({ ...own, text })}
            error={issueOf('terms/question/text')}
          />
          <TextField
            label={say('check-ins.own.low')}
            hint={say('record.ifYouLike')}
            value={own.low}
            onChange={(low) => setOwn({ ...own, low })}
            error={issueOf('terms/question/low')}
          />
          <TextField
            label={say('check-ins.own.high')}
            hint={say('record.ifYouLike')}
            value={own.high}
            onChange={(high) => setOwn({ ...own, high })}
            error={issueOf('terms/question/high')}
          />
        </>
      )}
      <RhythmField draft={terms} onChange={setTerms} issueOf={issueOf} />
      <NewAudience asking={asking} value={forWhom} onChange={setForWhom} />
    </ActForm>
  );
}

function questionOf({ text, low, high }: Draft): Terms['question'] {
  const [from, to] = [written(low), written(high)];
  return { text, ...(from !== undefined && { low: from }), ...(to !== undefined && { high: to }) };
}

/** "9 questions, about 3 minutes. One of them is about safety." */
function noteOn(say: ReturnType<typeof useWords>['say'], measure: Terms['measure']): string {
  if (measure === 'own') return say('check-ins.note.own');
  const { questions, ...scale } = scales[measure];
  const n = questions.length;
  const risk = 'risk' in scale ? 'yes' : 'no';
  return say('check-ins.note', { n, risk, free: isFree(measure) ? 'yes' : 'no' });
}
