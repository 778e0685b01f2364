import { useState } from 'react';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import type { Shown } from '../../web/record/view.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useFocusInside } from '../../web/ui/use-focus-inside.ts';
import { useWords } from '../../web/ui/words.tsx';
import type { Part } from './part.ts';
import { Perspectives } from './perspectives.tsx';
import { SaidBefore } from './said-before.tsx';
import { SaidWords } from './said-words.tsx';
import styles from './story.module.css';
import { TellingForm } from './telling-form.tsx';
import { StoryPartProvider, useStoryPart } from './use-story-part.tsx';

interface StoryPartProps {
  shown: Shown<Part>;
  level: 2 | 3;
}

/** One part: the client's own words first and largest, who reads them, then how others see it. */
export function StoryPart({ shown, level }: StoryPartProps) {
  const Heading = `h${level}` as const;
  const { id } = shown.item;
  return (
    <section id={`part-${id}`} className={styles.part} aria-labelledby={`name-${id}`}>
      <StoryPartProvider shown={shown}>
        <Heading id={`name-${id}`} className="title">
          {shown.state.name}
        </Heading>
        <OwnPlace />
        <Perspectives level={level === 2 ? 3 : 4} />
        <SaidBefore />
      </StoryPartProvider>
    </section>
  );
}

function OwnPlace() {
  const { say, sayDate } = useWords();
  const { part, item, view, shown, ask, may } = useStoryPart();
  const [isWriting, setIsWriting] = useState(false);
  const place = useFocusInside<HTMLDivElement>(isWriting);
  const last = part.told.at(-1);
  if (isWriting) {
    return (
      <div ref={place} className={styles.own}>
        <TellingForm part={part.kind} before={shown} onDone={() => setIsWriting(false)} />
      </div>
    );
  }
  const day = last && sayDate(last.at);
  const said = part.told.length > 1 ? 'ownStory.changedOn' : 'ownStory.on';
  const isTheirs = may(ask('story/rewrite', { name: part.name, words: '' }));
  return (
    <div ref={place} className={styles.own}>
      {last && (
        <SaidWords said={last} note={say(said, { day: day ?? '' })}>
          {isTheirs && (
            <TextLink onPress={() => setIsWriting(true)}>{say('ownStory.rewrite')}</TextLink>
          )}
        </SaidWords>
      )}
      <ItemAudience item={item} />
      {isTheirs && view.whoSees(item).length === 1 && <NewPage />}
    </div>
  );
}

/** Where a page is for its writer alone, another can take its place for the others. */
function NewPage() {
  const { say } = useWords();
  const { part } = useStoryPart();
  return (
    <InPlace word={say('ownStory.newPage')}>
      {(close) => <TellingForm part={part.kind} onDone={close} />}
    </InPlace>
  );
}
