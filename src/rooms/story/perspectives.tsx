import type { Id } from '../../record/ids.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Pair } from '../../web/ui/pair.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';
import { differingFrom } from './part.ts';
import { SaidWords } from './said-words.tsx';
import styles from './story.module.css';
import { useStoryPart } from './use-story-part.tsx';

/** How others see it, each signed and each their own; and for who may, the way to say so. */
export function Perspectives({ level }: { level: 3 | 4 }) {
  const { say } = useWords();
  const { part, view } = useStoryPart();
  const people = Object.keys(part.perspectives);
  // Words and what answers them take a row of their own, so that they stand side by side.
  const { answered = [], alone = [] } = Object.groupBy(people, (who) => {
    const said = part.perspectives[who]?.at(-1);
    return said && differingFrom(part, said.id).length > 0 ? 'answered' : 'alone';
  });
  const isNew = !people.includes(view.viewer);
  const Heading = `h${level}` as const;
  return (
    <div className={styles.beside}>
      {people.length > 0 && (
        <>
          <Heading className={styles.label}>{say('ownStory.beside')}</Heading>
          {alone.length > 0 && (
            <Pair>
              {alone.map((who) => (
                <div key={who}>
                  <PersonsView who={who} />
                </div>
              ))}
            </Pair>
          )}
          {answered.map((who) => (
            <PersonsView key={who} who={who} />
          ))}
        </>
      )}
      {isNew && <SayHowISeeIt />}
    </div>
  );
}

function PersonsView({ who }: { who: Id }) {
  const { say, sayDate } = useWords();
  const { part, view } = useStoryPart();
  const said = part.perspectives[who] ?? [];
  const last = said.at(-1);
  if (!last) return null;
  const day = sayDate(last.at);
  return (
    <SaidWords
      said={last}
      note={said.length > 1 ? say('ownStory.changedOn', { day }) : say('ownStory.on', { day })}
    >
      {who === view.viewer && <SayHowISeeIt before={last.words} />}
    </SaidWords>
  );
}

function SayHowISeeIt({ before }: { before?: string | undefined }) {
  const { say } = useWords();
  const { ask, may } = useStoryPart();
  const asking = (words: string) => ask('story/say-how-i-see-it', { words });
  if (!may(asking(''))) return null;
  return (
    <InPlace word={say(before === undefined ? 'ownStory.seeIt' : 'ownStory.seeIt.change')}>
      {(close) => (
        <OwnWordsForm
          asking={asking}
          label={say('ownStory.seeIt.label')}
          hint={say('ownStory.seeIt.hint')}
          save={say('ownStory.save')}
          before={before}
          onDone={close}
        />
      )}
    </InPlace>
  );
}
