import { lazy, Suspense, useCallback, useState } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { Button } from '../../web/ui/button.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { Waiting } from '../../web/ui/waiting.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';
import type { Note } from './notes.ts';
import styles from './notes.module.css';
import { useSides } from './session-sides.tsx';

const LiveText = lazy(async () => ({ default: (await import('./live-text.tsx')).LiveText }));

interface NoteParagraphProps {
  shown: Shown<Note>;
  /** Begun here and now: the next thing is to write. */
  isBegun: boolean;
}

/** One paragraph: being written by several at once, or kept; who sees it; what was written beside it. */
export function NoteParagraph({ shown, isBegun }: NoteParagraphProps) {
  const { say, sayDate } = useWords();
  const { person, name } = usePeople();
  const { view, item, state, entries, ask, may } = openItem(useView(), shown);
  const { became, ways } = useSides();
  const last = state.versions.at(-1);
  const [isWriting, setIsWriting] = useState(false);
  const mayWrite = !view.isReadOnly && may(ask('notes/keep', { words: '', over: last?.id }));
  const isOpen = mayWrite && (isWriting || last === undefined);
  const annotate = ask('notes/annotate', { words: '' });
  return (
    <li id={`note-${item.id}`}>
      {isOpen ? (
        <WriteParagraph
          key={last?.id ?? ''}
          shown={shown}
          isNext={isWriting || isBegun}
          onDone={() => setIsWriting(false)}
        />
      ) : (
        <>
          {last === undefined ? (
            <p className="quiet">{say('notes.beingWritten', { name: name(state.by) })}</p>
          ) : (
            <>
              <p className={styles.words} dir="auto">
                {last.words}
              </p>
              <p className="quiet">
                {say('notes.keptBy', { name: name(last.by), day: sayDate(last.at) })}
              </p>
            </>
          )}
        </>
      )}
      {state.annotations.map((said) => (
        <div key={said.id}>
          <OwnWords person={person(said.by)} text={said.words} note={sayDate(said.at)} />
          <EntryAudience within={{ item, entries }} entry={said.id} />
        </div>
      ))}
      {last !== undefined && !isOpen && became(item.id)}
      <div className={styles.ways}>
        {mayWrite && !isOpen && (
          <TextLink onPress={() => setIsWriting(true)}>{say('notes.writeOn')}</TextLink>
        )}
        {last !== undefined && may(annotate) && (
          <InPlace word={say('notes.annotate')}>
            {(close) => (
              <OwnWordsForm
                asking={(words) => ask('notes/annotate', { words })}
                label={say('notes.annotate.label')}
                save={say('notes.annotate.save')}
                onDone={close}
              />
            )}
          </InPlace>
        )}
        {last !== undefined && !isOpen && ways(item.id)}
      </div>
      <ItemAudience item={item} />
    </li>
  );
}

interface WriteParagraphProps {
  shown: Shown<Note>;
  isNext: boolean;
  onDone: () => void;
}

function WriteParagraph({ shown, isNext, onDone }: WriteParagraphProps) {
  const { say } = useWords();
  const { view, item, state, ask } = openItem(useView(), shown);
  const last = state.versions.at(-1);
  const [text, setText] = useState('');
  const [isStopped, setIsStopped] = useState(false);
  const stop = useCallback(() => setIsStopped(true), []);
  const acting = useActing(onDone);
  const keep = ask('notes/keep', { words: text, ...(last && { over: last.id }) });
  return (
    <ActArea acting={acting}>
      <Suspense fallback={<Waiting />}>
        <LiveText
          label={say('notes.field')}
          item={item.id}
          over={last?.id ?? null}
          before={last?.words ?? ''}
          readers={view.whoSees(item)}
          onText={setText}
          onStopped={stop}
          isNext={isNext}
        />
      </Suspense>
      {isStopped && <Notice kind="offline">{say('notes.stopped')}</Notice>}
      <div className={styles.acts}>
        <Button kind="main" isDisabled={text.trim() === ''} onPress={() => acting.run(keep)}>
          {say('notes.keep')}
        </Button>
        {last && <TextLink onPress={onDone}>{say('record.notNow')}</TextLink>}
      </div>
    </ActArea>
  );
}
