import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import type { Audienced } from '../../record/item.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { ChoosePeople } from '../../web/record/choose-people.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { NewAudience } from '../../web/record/new-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Select } from '../../web/ui/select.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Small } from './celebration.ts';
import { askMark } from './use-celebrations.tsx';

/** Something that a small good thing may hang from: a goal, or a step of it. */
export type Hook = { from: NonNullable<Small['from']>; label: string };

interface MarkFormProps {
  clients: readonly Id[];
  hooks: readonly Hook[];
  onDone: () => void;
}

const nothing = '-';

/** Something small that is worth celebrating, in a sentence; for whom it is stands beside it. */
export function MarkForm({ clients, hooks, onDone }: MarkFormProps) {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const me = clients.filter((client) => client === view.viewer);
  const [words, setWords] = useState('');
  const [hook, setHook] = useState(nothing);
  const [about, setAbout] = useState<readonly Id[]>(clients.length === 1 ? clients : me);
  const [wanted, setWanted] = useState<Audienced>();
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const isMine = me.length > 0;
  const from = hooks[Number(hook)]?.from;
  const asking = askMark(view, { words, ...(from && { from }) }, about);
  const asked = wanted ? { ...asking, for: wanted } : asking;
  const isAboutNobody = about.length === 0 && acting.problem?.code === 'record/about-nobody';
  const other = isMine ? '' : '.other';
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asked)}
      save={
        isMine ? say('journey.mark.save') : say('journey.mark.save.other', { names: names(about) })
      }
      {...(about.length > 0 && { willSee: whoWillSee(view, asked) })}
      onCancel={onDone}
    >
      {clients.length > 1 && (
        <ChoosePeople
          label={say('journey.mark.about')}
          people={clients}
          chosen={about}
          onChange={setAbout}
          always={me}
          error={isAboutNobody ? say('problem.record/about-nobody') : undefined}
        />
      )}
      <TextArea
        label={say(`journey.mark.label${other}`)}
        hint={say(`journey.mark.hint${other}`, { names: names(about) })}
        isOwnWords
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
      {hooks.length > 0 && (
        <Select
          label={say('journey.mark.from')}
          options={[
            { value: nothing, label: say('journey.mark.from.none') },
            ...hooks.map(({ label }, n) => ({ value: String(n), label })),
          ]}
          value={hook}
          onChange={setHook}
        />
      )}
      {isMine && about.length > 0 && (
        <NewAudience asking={asking} value={wanted} onChange={setWanted} />
      )}
    </ActForm>
  );
}
