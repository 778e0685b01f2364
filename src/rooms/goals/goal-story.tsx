import { TermsChange } from '../../web/record/agreeing/terms-change.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { Story, StoryLine } from '../../web/ui/story.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { tellStory, type Chapter } from './story.ts';
import { useGoal } from './use-goal.tsx';
import { useSpeaking } from './use-speaking.tsx';

/** Everything that happened to this goal, told in sentences, the newest last. */
export function GoalStory() {
  const { say } = useWords();
  const { entries } = useGoal();
  const chapters = tellStory(entries);
  return (
    <Unfold title={say('goals.story')} note={say('goals.story.length', { n: chapters.length })}>
      <Story>
        {chapters.map((chapter) => (
          <ChapterLine key={chapter.entry.id} chapter={chapter} />
        ))}
      </Story>
    </Unfold>
  );
}

function ChapterLine({ chapter }: { chapter: Chapter }) {
  const { say, sayDayAndYear } = useWords();
  const { person, name, names } = usePeople();
  const { partsOf } = useSpeaking();
  const { entry, words, change, step, people, isAgain } = chapter;
  const { kind, author, at, body } = entry;
  return (
    <StoryLine
      person={person(author)}
      sentence={say(`story.${kind}`, {
        name: name(author),
        names: names(people),
        step,
        again: isAgain ? 'yes' : 'no',
        where: 'where' in body ? body.where : '',
        how: 'showing' in body ? say(`goals.showing.${body.showing}`) : '',
        answers: 'answers' in body && body.answers !== undefined ? 'yes' : 'no',
      })}
      on={sayDayAndYear(at)}
      words={words}
    >
      {change && (
        <TermsChange
          before={change.before && partsOf(change.before)}
          after={partsOf(change.after)}
        />
      )}
    </StoryLine>
  );
}
