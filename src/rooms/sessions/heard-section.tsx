import { useState } from 'react';
import { mayAdd } from '../../record/audience.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Section } from '../../web/ui/section.tsx';
import { Select } from '../../web/ui/select.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Answer, Heard } from './session.ts';
import styles from './sessions.module.css';
import { useSession } from './use-session.tsx';

/** What was said back, and whether it is right, by the one who said it. Both stay. */
export function HeardSection() {
  const { say } = useWords();
  const { view, item, state, ask, may } = useSession();
  const able = view.members
    .map(({ person }) => person)
    .filter((person) => person !== view.viewer && mayAdd(view.circle, item, person, view.now));
  const [first] = able;
  const maySay = first !== undefined && may(ask('sessions/say-back', { of: first, words: '' }));
  if (state.heard.length === 0 && !maySay) return null;
  return (
    <Section title={say('sessions.heard')}>
      {state.heard.length > 0 && (
        <ul className={styles.lines}>
          {state.heard.map((heard) => (
            <HeardLine key={heard.id} heard={heard} />
          ))}
        </ul>
      )}
      {maySay && (
        <InPlace word={say('sessions.heard.say')}>
          {(close) => <SayBackForm able={able} onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}

function HeardLine({ heard }: { heard: Heard }) {
  const { say, sayDate } = useWords();
  const { person, name } = usePeople();
  const { view, item, entries } = useSession();
  const isMine = heard.of === view.viewer && !view.isReadOnly;
  const of = { name: name(heard.of), who: heard.of === view.viewer ? 'you' : 'other' };
  return (
    <li className={styles.line}>
      <OwnWords person={person(heard.by)} text={heard.words} note={say('sessions.heard.of', of)} />
      <EntryAudience within={{ item, entries }} entry={heard.id} />
      {heard.answers.map(({ at, answer, words }) => (
        <OwnWords
          key={at}
          person={person(heard.of)}
          text={words}
          note={say(`sessions.heard.said.${answer}`, { day: sayDate(at) })}
        />
      ))}
      {heard.answers.length === 0 && !isMine && (
        <p className="quiet">{say('sessions.heard.waits', of)}</p>
      )}
      {isMine && heard.answers.length === 0 && <AnswerForm heard={heard} onDone={() => {}} />}
      {isMine && heard.answers.length > 0 && (
        <InPlace word={say('sessions.heard.again')}>
          {(close) => <AnswerForm heard={heard} onDone={close} />}
        </InPlace>
      )}
    </li>
  );
}

const answers = ['right', 'close', 'not-it'] as const satisfies Answer[];

function AnswerForm({ heard, onDone }: { heard: Heard; onDone: () => void }) {
  const { say } = useWords();
  const { ask, willSee } = useSession();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('sessions/answer-heard', { heard: heard.id, answer, words: written(words) });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('sessions.heard.answer')}
      willSee={willSee({ ...asking, body: { heard: heard.id, answer: 'right' } })}
    >
      <Choice
        label={say('sessions.heard.question')}
        answers={answers.map((value) => ({ value, label: say(`sessions.heard.${value}`) }))}
        value={answer}
        onChange={setAnswer}
        error={answer === null && issueOf('answer') ? say('sessions.heard.choose') : undefined}
      />
      <TextArea
        isOwnWords
        rows={3}
        label={say('sessions.heard.words')}
        hint={say('record.ifYouLike')}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}

function SayBackForm({ able, onDone }: { able: readonly string[]; onDone: () => void }) {
  const { say } = useWords();
  const { name } = usePeople();
  const { ask, willSee } = useSession();
  const [of, setOf] = useState(able[0] ?? '');
  const [words, setWords] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('sessions/say-back', { of, words });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('sessions.heard.save')}
      willSee={willSee(asking)}
      more={say('sessions.heard.more', { name: name(of) })}
      onCancel={onDone}
    >
      {able.length > 1 && (
        <Select
          label={say('sessions.heard.whom')}
          options={able.map((value) => ({ value, label: name(value) }))}
          value={of}
          onChange={setOf}
        />
      )}
      <TextArea
        isOwnWords
        label={say('sessions.heard.label', { name: name(of) })}
        value={words}
        onChange={setWords}
        error={issueOf('words')}
      />
    </ActForm>
  );
}
