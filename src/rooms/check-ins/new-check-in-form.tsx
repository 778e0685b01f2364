import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { Select } from '../../web/ui/select.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { checkInAddress, checkInsAddress } from './addresses.ts';
import { scaleOf, type Terms } from './check-in.ts';
import { askedOf, blankDraft, MeasureFields } from './measure-fields.tsx';
import { useMeasures } from './use-measures.tsx';
import { RhythmField } from './use-speaking.tsx';

/** Which questions, how often, about whom, and who will see the answers. */
export function NewCheckInForm({ whom }: { whom: readonly Id[] }) {
  const { say } = useWords();
  const view = useView();
  const navigate = useNavigate();
  const { name, names } = usePeople();
  const measures = useMeasures();
  const [chosen, setChosen] = useState('own');
  const [rhythm, setRhythm] = useState<Terms['rhythm']>('weekly');
  const [own, setOwn] = useState(blankDraft);
  const [client, setClient] = useState(whom[0] ?? '');
  const [forWhom, setForWhom] = useState<Audienced>();
  const acting = useActing((item) => void navigate(checkInAddress(view.partnership, item)));
  const issueOf = useIssues(acting);
  // What was switched off meanwhile is not there to be chosen any more.
  const asked = measures.find(({ value }) => value === chosen)?.asked ?? {
    measure: 'own' as const,
  };
  const terms: Terms = { ...asked, rhythm, ...askedOf(own, asked.measure) };
  const asking = { kind: 'check-ins/propose', body: { terms }, about: [client], for: forWhom };
  const hasRisk = scaleOf(terms).risk !== undefined;
  const closest = whoWillSee(view, { ...asking, for: { audience: 'between-us', named: [] } });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('check-ins.new.save')}
      willSee={whoWillSee(view, asking)}
      more={hasRisk ? say('check-ins.new.risk', { names: names(closest) }) : undefined}
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
        answers={measures}
        value={chosen}
        onChange={setChosen}
      />
      <MeasureFields measure={asked.measure} draft={own} onChange={setOwn} issueOf={issueOf} />
      <RhythmField
        draft={terms}
        onChange={(changed) => setRhythm(changed.rhythm)}
        issueOf={issueOf}
      />
      <NewAudience asking={asking} value={forWhom} onChange={setForWhom} />
    </ActForm>
  );
}
