import { useState } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { classes } from '../../web/ui/classes.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useFocusInside } from '../../web/ui/use-focus-inside.ts';
import { useWords } from '../../web/ui/words.tsx';
import styles from './agreement.module.css';
import { LimitForm } from './limit-form.tsx';
import type { ClientsLimit } from './limits.ts';

/** One limit in the client's own words, with who sees it; for the client the ways to change it. */
export function LimitRow({ shown }: { shown: Shown<ClientsLimit> }) {
  const { say } = useWords();
  const { person, names } = usePeople();
  const { item, state, ask, may } = openItem(useView(), shown);
  const [isChanging, setIsChanging] = useState(false);
  const place = useFocusInside<HTMLLIElement>(isChanging);
  const acting = useActing();
  const lift = ask('limits/lift', {});
  const { touches, instead, client, kind, says } = state;
  return (
    <li ref={place} id={`limit-${item.id}`} className={styles.limit}>
      <ActArea acting={acting}>
        <OwnWords person={person(client)} text={says} note={say(`limits.note.${kind}`)}>
          {touches.length > 0 && (
            <p className={classes('quiet', styles.note)}>
              {say('limits.touchedBy', { words: touches.join(', ') })}
            </p>
          )}
          {instead !== undefined && (
            <p className={classes('quiet', styles.note)}>{say('limits.insteadOf', { instead })}</p>
          )}
          {may(lift) && !isChanging && (
            <div className={styles.acts}>
              <TextLink onPress={() => setIsChanging(true)}>{say('limits.change')}</TextLink>
              <TextLink
                onPress={() => acting.run(lift, say('limits.lifted', { names: names([client]) }))}
              >
                {say('limits.lift')}
              </TextLink>
            </div>
          )}
        </OwnWords>
        {isChanging ? (
          <LimitForm before={shown} onDone={() => setIsChanging(false)} />
        ) : (
          <ItemAudience item={item} />
        )}
      </ActArea>
    </li>
  );
}
