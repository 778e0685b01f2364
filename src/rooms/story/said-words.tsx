import type { ReactNode } from 'react';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Pair } from '../../web/ui/pair.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';
import { differingFrom, type Said } from './part.ts';
import { useStoryPart } from './use-story-part.tsx';
import styles from './story.module.css';
import { Values } from './values.tsx';

interface SaidWordsProps {
  said: Said;
  /** What stands after the name: when it was said, or that it answers. */
  note?: ReactNode;
  hasNoName?: boolean;
  /** What the author can do with them. */
  children?: ReactNode;
}

/**
 * Somebody's words, and beside them, as equals, whatever sees exactly these words differently.
 * Nothing says who is right.
 */
export function SaidWords({ said, note, hasNoName = false, children }: SaidWordsProps) {
  const { say, sayDate } = useWords();
  const { person } = usePeople();
  const { part, item, entries } = useStoryPart();
  const answers = differingFrom(part, said.id);
  const words = (
    <OwnWords
      person={person(said.by)}
      note={note}
      hasNoName={hasNoName}
      {...(said.values.length === 0 && { text: said.words })}
    >
      <Values said={said} />
      <EntryAudience within={{ item, entries }} entry={said.id} />
      <div className={styles.acts}>
        {children}
        <SeeDifferently said={said} />
      </div>
    </OwnWords>
  );
  if (answers.length === 0) return words;
  return (
    <Pair>
      <div>{words}</div>
      {answers.map((answer) => (
        <div key={answer.id}>
          <SaidWords
            said={answer}
            note={say(person(answer.by).you ? 'ownStory.differs.you' : 'ownStory.differs', {
              day: sayDate(answer.at),
            })}
          />
        </div>
      ))}
    </Pair>
  );
}

function SeeDifferently({ said }: { said: Said }) {
  const { say } = useWords();
  const { ask, may } = useStoryPart();
  const body = (words: string) => ask('story/see-differently', { entry: said.id, words });
  if (!may(body(''))) return null;
  return (
    <InPlace word={say('ownStory.differ')}>
      {(close) => (
        <OwnWordsForm
          asking={body}
          label={say('ownStory.differ.label')}
          hint={say('ownStory.differ.hint')}
          save={say('ownStory.differ.save')}
          onDone={close}
        />
      )}
    </InPlace>
  );
}
