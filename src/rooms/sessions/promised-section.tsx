import { useState } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { ActForm } from '../../web/record/act-form.tsx';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { Select } from '../../web/ui/select.tsx';
import { Step, Steps } from '../../web/ui/steps.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { useSession } from './use-session.tsx';

/** What was promised, each by one named person. */
export function PromisedSection() {
  const { say, sayDate } = useWords();
  const { person, name } = usePeople();
  const { view, item, entries, state, ask, may } = useSession();
  const acting = useActing();
  const mayPromise = may(ask('sessions/promise', { text: '', who: view.viewer, due: null }));
  if (state.promised.length === 0 && !mayPromise) return null;
  return (
    <Section title={say('sessions.promised')}>
      <ActArea acting={acting}>
        {state.promised.length > 0 && (
          <Steps>
            {state.promised.map(({ id, text, who, due, kept }) => {
              const keep = ask('sessions/keep-promise', { promise: id });
              return (
                <Step
                  key={id}
                  doneBy={kept ? person(kept.by) : undefined}
                  note={
                    due === null
                      ? name(who)
                      : say('sessions.promised.by', { name: name(who), day: sayDate(due) })
                  }
                  more={<EntryAudience within={{ item, entries }} entry={id} />}
                  {...(may(keep) && { onChange: () => acting.run(keep) })}
                >
                  {text}
                </Step>
              );
            })}
          </Steps>
        )}
      </ActArea>
      {mayPromise && (
        <InPlace word={say('sessions.promised.add')}>
          {(close) => <PromiseForm onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}

function PromiseForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { name } = usePeople();
  const { view, item, ask, willSee } = useSession();
  const [text, setText] = useState('');
  const [who, setWho] = useState(view.viewer);
  const [due, setDue] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('sessions/promise', { text, who, due: due === '' ? null : due });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('sessions.promised.save')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <TextField
        label={say('sessions.promised.text')}
        value={text}
        onChange={setText}
        error={issueOf('text')}
      />
      <Select
        label={say('sessions.promised.who')}
        options={view.whoSees(item).map((value) => ({ value, label: name(value) }))}
        value={who}
        onChange={setWho}
      />
      <TextField
        type="date"
        label={say('sessions.promised.due')}
        hint={say('record.ifYouLike')}
        value={due}
        onChange={setDue}
        error={issueOf('due')}
      />
    </ActForm>
  );
}
