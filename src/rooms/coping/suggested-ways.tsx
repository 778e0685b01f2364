import { ActArea } from '../../web/record/act-area.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Section } from '../../web/ui/section.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import type { ShownNoted } from './use-notes.tsx';

/** What was suggested to a client. What became of it is the client's to tell. */
export function SuggestedWays({ waiting }: { waiting: readonly ShownNoted[] }) {
  const { say } = useWords();
  if (waiting.length === 0) return null;
  return (
    <Section title={say('coping.suggested')}>
      <ul className={styles.rows}>
        {waiting.map((shown) => (
          <SuggestedRow key={shown.item.id} shown={shown} />
        ))}
      </ul>
    </Section>
  );
}

function SuggestedRow({ shown }: { shown: ShownNoted }) {
  const { say, sayDate } = useWords();
  const { person } = usePeople();
  const { item, state, ask, may } = openItem(useView(), shown);
  const acting = useActing();
  const withdraw = ask('coping/withdraw', {});
  const place = say(`coping.place.${state.place ?? 'alone'}`);
  return (
    <li id={`noted-${item.id}`} className={styles.row}>
      <ActArea acting={acting}>
        <OwnWords
          person={person(state.by)}
          text={state.words}
          note={say('coping.suggest.note', { day: sayDate(state.at), place })}
        />
        {may(withdraw) && (
          <div className={styles.acts}>
            <TextLink onPress={() => acting.run(withdraw, say('coping.withdrawn'))}>
              {say('coping.withdraw')}
            </TextLink>
          </div>
        )}
        <ItemAudience item={item} />
      </ActArea>
    </li>
  );
}
