import { useState } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './journey.module.css';
import type { ShownCelebration } from './use-celebrations.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';

/** What others said to a small good thing, who sees it, and quietly what can be done with it. */
export function CelebrationActs({ shown }: { shown: ShownCelebration }) {
  const { say, sayDate } = useWords();
  const { person, seats } = usePeople();
  const { view, item, state, entries, ask, may } = openItem(useView(), shown);
  const acting = useActing();
  const [isOpen, setIsOpen] = useState(false);
  const speak = (words: string) => ask('journey/say', { words });
  const letBe = ask('journey/let-be', {});
  return (
    <ActArea acting={acting}>
      {state.said.length > 0 && (
        <ul className={styles.rows}>
          {state.said.map((said) => (
            <li key={said.id}>
              <OwnWords
                person={person(said.by)}
                text={said.words}
                note={say('journey.said.on', { day: sayDate(said.at) })}
              />
              <EntryAudience within={{ item, entries }} entry={said.id} />
            </li>
          ))}
        </ul>
      )}
      {isOpen ? (
        <ItemAudience item={item} />
      ) : (
        <AudienceLine seats={seats(view.whoSees(item))} isSmall />
      )}
      <div className={styles.acts}>
        {may(speak('')) && (
          <InPlace word={say('journey.say')}>
            {(close) => (
              <OwnWordsForm
                asking={speak}
                label={say('journey.say.label')}
                hint={say('journey.say.hint')}
                save={say('journey.say.save')}
                onDone={close}
              />
            )}
          </InPlace>
        )}
        {may(letBe) && (
          <>
            <TextLink isExpanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
              {say('seen.can')}
            </TextLink>
            <TextLink onPress={() => acting.run(letBe)}>{say('journey.letBe.celebrated')}</TextLink>
          </>
        )}
      </div>
    </ActArea>
  );
}
