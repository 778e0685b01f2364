import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { whoWillSee } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Choice } from '../../web/ui/choice.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { changesAddress } from './addresses.ts';
import { questions, type Showing } from './answers.ts';
import { askToGive, blankDraft, showingsFor } from './ask-to-give.tsx';
import styles from './feedback.module.css';
import { SkippedStones } from './skipped-stones.tsx';

interface NewFeedbackFormProps {
  about: readonly Id[];
  session: Id | undefined;
}

/** Our own questions, each of which may be left out; then for whom it is, by name. */
export function NewFeedbackForm({ about, session }: NewFeedbackFormProps) {
  const { say } = useWords();
  const { names } = usePeople();
  const view = useView();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(blankDraft);
  const [showing, setShowing] = useState<Showing | null>(null);
  const acting = useActing(() => void navigate(changesAddress(view.partnership)));
  const issueOf = useIssues(acting);
  const askFor = (how: Showing | null) => askToGive(view, { draft, showing: how, about, session });
  const asking = askFor(showing);
  const readersOf = (how: Showing) => {
    const any = askFor(how);
    return whoWillSee(view, { ...any, body: { ...any.body, pace: 0 } });
  };
  const readers = showing && readersOf(showing);
  const done =
    showing === 'now'
      ? say('feedback.given.now', { names: names(readers ?? []) })
      : say('feedback.given.kept');
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking, done)}
      save={say(`feedback.save.${showing ?? 'none'}`)}
      {...(readers && { willSee: readers })}
      onCancel={() => void navigate(changesAddress(view.partnership))}
    >
      {questions.map((question) => (
        <SkippedStones
          key={question}
          question={question}
          value={draft[question]}
          onChange={(value) => setDraft({ ...draft, [question]: value })}
        />
      ))}
      <p className={styles.plain}>{say('feedback.new.plain')}</p>
      {(['missing', 'change'] as const).map((question) => (
        <TextArea
          key={question}
          label={say(`feedback.question.${question}`)}
          hint={say('record.ifYouLike')}
          isOwnWords
          rows={2}
          value={draft[question]}
          onChange={(value) => setDraft({ ...draft, [question]: value })}
          error={issueOf(question)}
        />
      ))}
      <Choice
        label={say('feedback.showing')}
        answers={showingsFor(view).map((value) => ({
          value,
          label: say(`feedback.showing.${value}`),
          note: say(`feedback.showing.${value}.note`, {
            names: names(readersOf(value)),
          }),
        }))}
        value={showing}
        onChange={setShowing}
        error={showing === null && issueOf('showing') ? say('feedback.showing.choose') : undefined}
      />
    </ActForm>
  );
}
