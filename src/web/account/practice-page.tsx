import { useState } from 'react';
import { useAnswer } from '../api/use-answer.ts';
import { NotHerePage } from '../shell/not-here-page.tsx';
import { Button } from '../ui/button.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { HandOver } from './hand-over.tsx';
import { InvitePerson } from './invite-person.tsx';
import type { Invited } from './me-shape.ts';
import { useMyself } from './me.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { OwnFrame } from './own-frame.tsx';
import { PracticeCheckIns } from './practice-check-ins.tsx';
import { PracticePeople } from './practice-people.tsx';
import type { OpenInvitation, PracticePerson } from './practice-shape.ts';
import { useLast } from './use-last.ts';
import { Refused } from './refused.tsx';
import styles from './practice-page.module.css';

/**
 * For the administrator: who works here and who comes here, and never what they write. For
 * everybody else there is no such page.
 */
export function PracticePage() {
  const { offices } = useMyself().person;
  return offices.includes('administrator') ? <Practice /> : <NotHerePage />;
}

function Practice() {
  const { say } = useWords();
  const people = useAnswer<{ people: PracticePerson[] }>('/api/practice/people');
  const open = useAnswer<{ invitations: OpenInvitation[] }>('/api/practice/invitations');
  const [isInviting, setInviting] = useState(false);
  const [handed, setHanded] = useState<{ invited: Invited; name: string } | null>(null);
  const shown = useLast(handed);
  const hand = (invited: Invited, name: string) => {
    setInviting(false);
    setHanded({ invited, name });
    people.askAgain();
    open.askAgain();
  };
  return (
    <OwnFrame>
      <PageTitle>{say('account.practice.title')}</PageTitle>
      <p className="lede">{say('account.practice.what')}</p>
      <div className={styles.invite}>
        <Button kind="main" icon="plus" onPress={() => setInviting(true)}>
          {say('account.practice.invite')}
        </Button>
      </div>
      {people.answer.state === 'waiting' && <Waiting />}
      {people.answer.state === 'refused' && (
        <Refused problem={people.answer.problem} onAgain={people.askAgain} />
      )}
      {people.answer.state === 'here' && (
        <PracticePeople people={people.answer.value.people} onHand={hand} />
      )}
      <Section title={say('account.open.title')}>
        {open.answer.state === 'refused' && (
          <Refused problem={open.answer.problem} onAgain={open.askAgain} />
        )}
        {open.answer.state === 'here' && (
          <OpenInvitations
            invitations={open.answer.value.invitations}
            onChange={() => {
              open.askAgain();
              people.askAgain();
            }}
          />
        )}
      </Section>
      {people.answer.state === 'here' && <PracticeCheckIns people={people.answer.value.people} />}
      <Sheet
        title={say('account.practice.invite')}
        isOpen={isInviting}
        onClose={() => setInviting(false)}
      >
        <InvitePerson onInvited={hand} onClose={() => setInviting(false)} />
      </Sheet>
      <Sheet
        title={say('account.hand.sheet')}
        isOpen={handed !== null}
        onClose={() => setHanded(null)}
      >
        {shown && <HandOver {...shown} onDone={() => setHanded(null)} />}
      </Sheet>
    </OwnFrame>
  );
}
