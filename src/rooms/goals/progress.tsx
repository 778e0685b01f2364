import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { SaidList } from './said-list.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';
import { ShowingForm } from './showing-form.tsx';
import { useGoal } from './use-goal.tsx';

/** Small signs that something moves, shown as widely as the client wants. */
export function Progress() {
  const { say } = useWords();
  const { names } = usePeople();
  const { goal, ask, may, willSee } = useGoal();
  const mark = ask('goals/mark-progress', { words: '' });
  const mayShow = ['quietly', 'to-us'].some((showing) =>
    may(ask('goals/show-progress', { showing })),
  );
  if (goal.progress.length === 0 && !may(mark)) return null;
  return (
    <Section title={say('goals.progress')}>
      {goal.progress.length === 0 && <p className="soft">{say('goals.progress.none')}</p>}
      <SaidList said={goal.progress} />
      {may(mark) && (
        <InPlace word={say('goals.progress.mark')}>
          {(close) => (
            <OwnWordsForm
              asking={(words) => ask('goals/mark-progress', { words })}
              label={say('goals.progress.label')}
              hint={say('goals.progress.hint')}
              save={say('goals.progress.save')}
              onDone={close}
            />
          )}
        </InPlace>
      )}
      {mayShow && (
        <>
          <p className="quiet">
            {say(`goals.showing.${goal.showing}.now`, { names: names(willSee(mark)) })}
          </p>
          <InPlace word={say('goals.showing.change')}>
            {(close) => <ShowingForm onDone={close} />}
          </InPlace>
        </>
      )}
    </Section>
  );
}
