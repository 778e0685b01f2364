import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';
import { useQuestion } from './use-question.tsx';

interface PersonsMatterProps {
  who: Id;
  /** What they say of one option; left out, of the whole question. */
  option?: Id;
  /** The heading says already whose words these are. */
  hasNoName?: boolean;
}

/** One person's words on what matters; your own to be changed in their place. */
export function PersonsMatter({ who, option, hasNoName = false }: PersonsMatterProps) {
  const { say } = useWords();
  const { person, name } = usePeople();
  const { question, item, entries, view } = useQuestion();
  const [isWriting, setIsWriting] = useState(false);
  const said = question.matters.find((each) => each.by === who && each.option === option);
  const isYou = who === view.viewer;
  const waiting = isYou
    ? say('decisions.matters.waitsForYou')
    : say('decisions.matters.waits', { name: name(who) });
  return (
    <OwnWords
      person={person(who)}
      hasNoName={hasNoName}
      text={isWriting ? undefined : said?.words}
      waiting={said || isWriting || option !== undefined ? undefined : waiting}
    >
      {said && !isWriting && <EntryAudience within={{ item, entries }} entry={said.id} />}
      {isYou && <WriteMatter option={option} onOpenChange={setIsWriting} />}
    </OwnWords>
  );
}

interface WriteMatterProps {
  option: Id | undefined;
  onOpenChange?: (isOpen: boolean) => void;
}

/** The way to write what matters to oneself, or to say it in other words. */
export function WriteMatter({ option, onOpenChange }: WriteMatterProps) {
  const { say } = useWords();
  const { question, view, ask, may } = useQuestion();
  const said = question.matters.find((each) => each.by === view.viewer && each.option === option);
  if (!may(ask('decisions/say-what-matters', { words: '' }))) return null;
  const word = option === undefined ? 'decisions.matters.write' : 'decisions.option.writeMatters';
  return (
    <InPlace word={say(said ? 'decisions.matters.change' : word)} onOpenChange={onOpenChange}>
      {(close) => (
        <OwnWordsForm
          asking={(words) =>
            ask('decisions/say-what-matters', { words, ...(option && { option }) })
          }
          label={say(
            option === undefined ? 'decisions.matters.label' : 'decisions.matters.labelOption',
          )}
          save={say('decisions.matters.save')}
          before={said?.words}
          onDone={close}
        />
      )}
    </InPlace>
  );
}
