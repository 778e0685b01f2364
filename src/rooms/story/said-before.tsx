import { useState } from 'react';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { saidBefore } from './part.ts';
import { SaidWords } from './said-words.tsx';
import styles from './story.module.css';
import { useStoryPart } from './use-story-part.tsx';

/** What was said here before it was said anew, by whoever said it, with what answered it. */
export function SaidBefore() {
  const { say, sayDayAndYear } = useWords();
  const { part } = useStoryPart();
  const [isOpen, setIsOpen] = useState(false);
  const before = saidBefore(part);
  if (before.length === 0) return null;
  return (
    <div className={styles.before}>
      <TextLink onPress={() => setIsOpen(!isOpen)} isExpanded={isOpen}>
        {isOpen ? say('ownStory.before.hide') : say('ownStory.before', { n: before.length })}
      </TextLink>
      {isOpen && (
        <ol className={styles.said}>
          {before.map((said) => (
            <li key={said.id}>
              <SaidWords said={said} note={say('ownStory.on', { day: sayDayAndYear(said.at) })} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
