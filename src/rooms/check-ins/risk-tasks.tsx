import { useState } from 'react';
import { ActForm } from '../../web/record/act-form.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Slip } from '../../web/ui/slip.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { isRiskAnswer } from './answering.ts';
import { scaleOf, type Answering, type CheckIn } from './check-in.ts';
import { sayAnswer } from './each-answer.tsx';
import styles from './look-back.module.css';
import { useForm } from './use-form.tsx';

/**
 * Risk answers: for a therapist what waits to be read, with the way to say so; for those between
 * whom it is, what was said to it. Nobody else has any of this on their device.
 */
export function RiskTasks({ shown }: { shown: Shown<CheckIn> }) {
  const view = useView();
  const isTherapist = view.seat?.role === 'therapist';
  const { answerings } = shown.state;
  return (
    <>
      {answerings
        .filter(({ riskSince, by }) => isTherapist && riskSince !== undefined && by !== view.viewer)
        .map((answering) => (
          <RiskTask key={answering.id} shown={shown} answering={answering} />
        ))}
      {answerings
        .filter(({ read }) => read.length > 0)
        .slice(-1)
        .map((answering) => (
          <SaidToIt key={answering.id} answering={answering} />
        ))}
    </>
  );
}

function RiskTask({ shown, answering }: { shown: Shown<CheckIn>; answering: Answering }) {
  const { say, sayDay, sayTime } = useWords();
  const { ask, willSee, may } = openItem(useView(), shown);
  const { name, person } = usePeople();
  const [words, setWords] = useState('');
  const acting = useActing();
  const issueOf = useIssues(acting);
  const asking = ask('check-ins/acknowledge', { answering: answering.id, words });
  const at = answering.riskSince ?? answering.at;
  const who = { name: name(answering.by) };
  return (
    <div className={styles.slip}>
      <Slip from={person(answering.by)}>
        <h2 className="title">{say('check-ins.task.title', who)}</h2>
        <p className="quiet">
          {say('check-ins.task.when', { day: sayDay(at), time: sayTime(at) })}
        </p>
        <p>{say('check-ins.task.what', who)}</p>
        <SafetyAnswers state={shown.state} answering={answering} />
        {may(ask('check-ins/acknowledge', { answering: answering.id, words: '…' })) && (
          <ActForm
            acting={acting}
            onSave={() => acting.run(asking)}
            save={say('check-ins.task.save')}
            willSee={willSee({ ...asking, body: { answering: answering.id, words: '…' } })}
          >
            <TextArea
              rows={2}
              isOwnWords
              label={say('check-ins.task.words')}
              hint={say('check-ins.task.words.hint', who)}
              value={words}
              onChange={setWords}
              error={issueOf('words')}
            />
          </ActForm>
        )}
      </Slip>
    </div>
  );
}

/** What was asked and answered, also before the rest is finished; and that it was changed since. */
function SafetyAnswers({ state, answering }: { state: CheckIn; answering: Answering }) {
  const { say } = useWords();
  const form = useForm(state.terms);
  if (typeof form === 'string') return null;
  const { risk = [] } = scaleOf(state.terms);
  const asked = risk.filter(({ question }) => answering.answers[question] !== undefined);
  const isChanged = !asked.some(({ question }) =>
    isRiskAnswer({ risk }, { question, answer: answering.answers[question] ?? undefined }),
  );
  return (
    <>
      <dl className={styles.each}>
        {asked.map(({ question }) => (
          <div key={question}>
            <dt>{form.questions[question]?.text}</dt>
            <dd>{sayAnswer(say, form, question, answering)}</dd>
          </div>
        ))}
      </dl>
      {isChanged && <p className="soft">{say('check-ins.task.changed')}</p>}
    </>
  );
}

function SaidToIt({ answering }: { answering: Answering }) {
  const { say, sayDay, sayTime } = useWords();
  const { person } = usePeople();
  return (
    <div className={styles.slip}>
      {answering.read.map(({ by, at, words }) => (
        <OwnWords
          key={at}
          person={person(by)}
          text={words}
          note={say('check-ins.read', { day: sayDay(at), time: sayTime(at) })}
        />
      ))}
    </div>
  );
}
