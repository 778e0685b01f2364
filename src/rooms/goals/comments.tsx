import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { SaidList } from './said-list.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';
import { useGoal } from './use-goal.tsx';

export function Comments() {
  const { say } = useWords();
  const { goal, ask, may } = useGoal();
  const mayWrite = may(ask('goals/comment', { words: '' }));
  if (goal.comments.length === 0 && !mayWrite) return null;
  return (
    <Section title={say('goals.comments')}>
      <SaidList said={goal.comments} />
      {mayWrite && (
        <InPlace word={say('goals.comments.write')}>
          {(close) => (
            <OwnWordsForm
              asking={(words) => ask('goals/comment', { words })}
              label={say('goals.comments.label')}
              save={say('goals.comments.save')}
              onDone={close}
            />
          )}
        </InPlace>
      )}
    </Section>
  );
}
