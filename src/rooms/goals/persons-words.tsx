import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';
import { useGoal } from './use-goal.tsx';

/** One person's own words, your own to be changed in their place; or what happens next. */
export function PersonsWords({ who }: { who: Id }) {
  const { say } = useWords();
  const { person, name } = usePeople();
  const { goal, item, entries, view } = useGoal();
  const [isWriting, setIsWriting] = useState(false);
  const said = goal.ownWords[who];
  const isYou = who === view.viewer;
  const waiting = isYou
    ? say('goals.ownWords.waitsForYou')
    : say('goals.ownWords.waits', { name: name(who) });
  return (
    <OwnWords
      person={person(who)}
      text={isWriting ? undefined : said?.words}
      waiting={said || isWriting ? undefined : waiting}
    >
      {said && !isWriting && <EntryAudience within={{ item, entries }} entry={said.id} />}
      {isYou && <WriteOwnWords onOpenChange={setIsWriting} />}
    </OwnWords>
  );
}

interface WriteOwnWordsProps {
  onOpenChange?: (isOpen: boolean) => void;
}

/** The way to write one's own words, or to change them. */
export function WriteOwnWords({ onOpenChange }: WriteOwnWordsProps) {
  const { say } = useWords();
  const { goal, view, ask, may } = useGoal();
  const said = goal.ownWords[view.viewer];
  if (!may(ask('goals/say-own-words', { words: '' }))) return null;
  return (
    <InPlace
      word={say(said ? 'goals.ownWords.change' : 'goals.ownWords.write')}
      onOpenChange={onOpenChange}
    >
      {(close) => (
        <OwnWordsForm
          asking={(words) => ask('goals/say-own-words', { words })}
          label={say('goals.ownWords.label')}
          save={say('goals.ownWords.save')}
          before={said?.words}
          onDone={close}
        />
      )}
    </InPlace>
  );
}
