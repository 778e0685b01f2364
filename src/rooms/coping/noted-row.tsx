import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ActArea } from '../../web/record/act-area.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import { LastTry } from './last-try.tsx';
import { wordsFor } from './noted.ts';
import { OwnWayForm } from './own-way-form.tsx';
import { RowActs, type Writing } from './row-acts.tsx';
import { TriedForm } from './tried-form.tsx';
import type { ShownNoted } from './use-notes.tsx';

/** A sign or a way: whose words, how it was lately, who sees it, and what its client can do. */
export function NotedRow({ shown, client }: { shown: ShownNoted; client: Id }) {
  const { say } = useWords();
  const { person, name } = usePeople();
  const { view, item, state, ask } = openItem(useView(), shown);
  const [writing, setWriting] = useState<Writing>();
  const [isOpen, setIsOpen] = useState(false);
  const acting = useActing();
  const close = () => setWriting(undefined);
  const isOwn = state.own[client] !== undefined || state.by === client;
  const kind =
    state.is === 'way' && state.place
      ? (`place.${state.place}` as const)
      : (`is.${state.is}` as const);
  const from = say('coping.suggest.from', {
    name: name(state.by),
    who: state.by === view.viewer ? 'you' : 'other',
  });
  const said = [say(`coping.${kind}`), ...(state.by !== client && isOwn ? [from] : [])];
  return (
    <li id={`noted-${item.id}`} className={styles.row}>
      <ActArea acting={acting}>
        <OwnWords
          person={person(isOwn ? client : state.by)}
          text={wordsFor(state, client)}
          note={said.map((word) => `· ${word}`).join(' ')}
        />
        <LastTry tries={state.tries} entries={shown} client={client} />
        {writing === 'tried' && (
          <TriedForm asking={(body) => ask('coping/say-tried', body)} onDone={close} />
        )}
        {writing === 'words' && (
          <OwnWayForm
            before={wordsFor(state, client)}
            asking={(body) => ask('coping/say-own-words', body)}
            onDone={close}
          />
        )}
        {writing === undefined && (
          <RowActs
            shown={shown}
            client={client}
            isOpen={isOpen}
            onOpenChange={setIsOpen}
            onWrite={setWriting}
            acting={acting}
          />
        )}
      </ActArea>
    </li>
  );
}
