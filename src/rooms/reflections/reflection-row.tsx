import { useState } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useFocusInside } from '../../web/ui/use-focus-inside.ts';
import { useWords } from '../../web/ui/words.tsx';
import { ReflectionForm } from './reflection-form.tsx';
import type { Reflection } from './reflections.ts';
import styles from './reflections.module.css';

/** One note, that it is for its writer alone, and what can be done with it. */
export function ReflectionRow({ shown }: { shown: Shown<Reflection> }) {
  const { say, sayDayAndYear } = useWords();
  const { person, seats } = usePeople();
  const { view, item, state } = openItem(useView(), shown);
  const [isChanging, setIsChanging] = useState(false);
  const place = useFocusInside<HTMLLIElement>(isChanging);
  const { written } = state;
  const [first, last] = [written[0], written.at(-1)];
  if (!first || !last) return null;
  const day = sayDayAndYear(first.at);
  const changed = sayDayAndYear(last.at);
  return (
    <li ref={place} className={styles.note}>
      {isChanging ? (
        <ReflectionForm before={shown} onDone={() => setIsChanging(false)} />
      ) : (
        <>
          <p className="quiet">
            {first === last
              ? say('reflections.onDay', { day })
              : say('reflections.changedOn', { day, changed })}
          </p>
          <OwnWords person={person(view.viewer)} text={last.words} hasNoName />
          <AudienceLine seats={seats(view.whoSees(item))} isSmall />
          <Acting shown={shown} onChange={() => setIsChanging(true)} />
          <Earlier written={written.slice(0, -1)} />
        </>
      )}
    </li>
  );
}

function Acting({ shown, onChange }: { shown: Shown<Reflection>; onChange: () => void }) {
  const { say } = useWords();
  const { ask, may } = openItem(useView(), shown);
  const acting = useActing();
  const [remove, bringBack] = [ask('reflections/remove', {}), ask('reflections/bring-back', {})];
  return (
    <ActArea acting={acting}>
      <div className={styles.acts}>
        {may(ask('reflections/change', { words: '' })) && (
          <TextLink onPress={onChange}>{say('reflections.change')}</TextLink>
        )}
        {may(remove) && (
          <TextLink onPress={() => acting.run(remove, say('reflections.removed'))}>
            {say('reflections.remove')}
          </TextLink>
        )}
        {may(bringBack) && (
          <TextLink onPress={() => acting.run(bringBack, say('reflections.broughtBack'))}>
            {say('reflections.bringBack')}
          </TextLink>
        )}
      </div>
    </ActArea>
  );
}

function Earlier({ written }: Pick<Reflection, 'written'>) {
  const { say, sayDayAndYear } = useWords();
  const view = useView();
  const { person } = usePeople();
  if (written.length === 0) return null;
  return (
    <Unfold
      level={3}
      title={say('reflections.before')}
      note={say('reflections.versions', { n: written.length })}
    >
      <ol className={styles.earlier}>
        {written.map(({ id, at, words }) => (
          <li key={id}>
            <p className="quiet">{sayDayAndYear(at)}</p>
            <OwnWords person={person(view.viewer)} text={words} hasNoName />
          </li>
        ))}
      </ol>
    </Unfold>
  );
}
