import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { nothingElse, SourceSelect } from './source-select.tsx';
import { useSources } from './sources.tsx';
import { usePractice } from './use-practice.tsx';

/** The goal or decision it belongs to, where the viewer sees that. What is hidden is not spoken of. */
export function BelongsTo() {
  const { say } = useWords();
  const { exercise, view, item } = usePractice();
  const sources = useSources();
  const source = sources.find(({ id }) => id === exercise.from);
  const maySay =
    !view.isReadOnly && view.isBetweenUs(item) && sources.some(({ isForUs }) => isForUs);
  if (!source && !maySay) return null;
  return (
    <Section title={say('practice.belongs')}>
      {source && <TextLink href={source.href}>{source.title}</TextLink>}
      {maySay && !source && (
        <InPlace word={say('practice.belongs.set')}>
          {(close) => <BelongsForm onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}

function BelongsForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { ask, willSee } = usePractice();
  const [from, setFrom] = useState(nothingElse);
  const acting = useActing(onDone);
  const asking = ask('practice/hang-from', { from });
  return (
    <ActForm
      acting={acting}
      onSave={() => (from === nothingElse ? onDone() : acting.run(asking))}
      save={say('practice.belongs.save')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <SourceSelect value={from} onChange={setFrom} />
    </ActForm>
  );
}
