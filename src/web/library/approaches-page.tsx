import { useState } from 'react';
import type { Approach } from '../../rooms/decisions/library/approach.ts';
import { OwnFrame } from '../account/own-frame.tsx';
import { useMyself } from '../account/me.tsx';
import { Refused } from '../account/refused.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { ApproachForm } from './approach-form.tsx';
import { ApproachRow, TakenDown } from './approach-row.tsx';
import styles from './library.module.css';
import { useShelf } from './use-shelf.ts';

type Text = { key: string; approach: Approach };

/** The library of the practice: what everybody reads here when they look for a way. */
export function ApproachesPage() {
  const { say } = useWords();
  const { offices } = useMyself().person;
  const mayWrite = offices.includes('therapist') || offices.includes('administrator');
  const announce = useAnnounce();
  const { shelf, ofPractice, problem, askAgain } = useShelf();
  const [writing, setWriting] = useState<{ text?: Text }>();
  const close = () => setWriting(undefined);
  const saved = () => {
    close();
    askAgain();
    announce(say('decisions.library.saved'));
  };
  const down = ofPractice.filter(({ approach }) => approach === null);
  return (
    <OwnFrame>
      <PageTitle>{say('decisions.library.title')}</PageTitle>
      <p className="lede">{say('decisions.library.what')}</p>
      {!mayWrite && <Notice kind="kept">{say('decisions.library.notYours')}</Notice>}
      {problem && <Refused problem={problem} onAgain={askAgain} />}
      {mayWrite && (
        <p className={styles.take}>
          <Button kind="main" icon="plus" onPress={() => setWriting({})}>
            {say('decisions.library.add')}
          </Button>
        </p>
      )}
      {!shelf && <Waiting />}
      <div className={styles.shelf}>
        {shelf?.map((text) => (
          <ApproachRow
            key={text.key}
            text={text}
            written={ofPractice.find(({ key }) => key === text.key)?.written ?? []}
            {...(mayWrite && { onChange: () => setWriting({ text }), onDone: saved })}
          />
        ))}
      </div>
      {mayWrite && down.length > 0 && (
        <Section title={say('decisions.library.down')}>
          {down.map((text) => (
            <TakenDown key={text.key} text={text} onDone={saved} />
          ))}
        </Section>
      )}
      <Sheet
        title={say(writing?.text ? 'decisions.library.change' : 'decisions.library.add')}
        isOpen={writing !== undefined}
        onClose={close}
      >
        {writing && <ApproachForm text={writing.text} onDone={saved} onClose={close} />}
      </Sheet>
    </OwnFrame>
  );
}
