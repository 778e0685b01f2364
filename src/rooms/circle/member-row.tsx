import { useState } from 'react';
import type { Member } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { useRecord, useView } from '../../web/record/record.tsx';
import { sayRole } from '../../web/record/role-words.ts';
import { TakeBackSheet } from '../../web/record/take-back-sheet.tsx';
import { mySharesWith } from '../../web/record/my-sharing.ts';
import { useFocusAfterSheet } from '../../web/record/use-focus-after-sheet.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { PeopleRow } from '../../web/ui/people-list.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { mayOfferSeats } from './circle-seats.ts';
import { EndsSoon } from './ends-soon.tsx';
import { MemberMore } from './member-more.tsx';
import styles from './member-row.module.css';
import { SharingSheet } from './sharing-sheet.tsx';
import { useSees } from './use-sees.tsx';

interface MemberRowProps {
  member: Member;
  onAskToLeave: (member: Id) => void;
}

/** One person at the table: who they are, what they can see, and what can be done about it. */
export function MemberRow({ member, onAskToLeave }: MemberRowProps) {
  const { say } = useWords();
  const view = useView();
  const { person: look } = usePeople();
  const profile = view.person(member.person);
  const isYou = member.person === view.viewer;
  const sees = useSees(member);
  const role =
    isYou && member.role === 'client'
      ? say('circle.yours')
      : sayRole(say, member.role, profile?.relation, view.seat?.role);
  const shown = { ...look(member.person), ...(profile && { name: profile.name }) };
  return (
    <PeopleRow
      person={shown}
      role={profile?.pronouns ? say('circle.about', { role, pronouns: profile.pronouns }) : role}
      {...(sees.length > 0 && { sees: <Sees lines={sees} /> })}
    >
      {!view.isReadOnly && !isYou && mayOfferSeats(view.seat) && (
        <MemberActs member={member} onAskToLeave={onAskToLeave} />
      )}
    </PeopleRow>
  );
}

function Sees({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className={styles.line}>
      {line}
    </span>
  ));
}

function MemberActs({ member: { person, role }, onAskToLeave }: MemberRowProps) {
  const { say } = useWords();
  const view = useView();
  const { seeAs } = useRecord();
  const name = usePeople().name(person);
  const [open, setOpen] = useState<'share' | 'take-back'>();
  const part = useFocusAfterSheet(open !== undefined);
  const isMine = view.seat?.role === 'client';
  const mayShare = isMine && role !== 'therapist' && role !== 'client';
  const shares = mayShare ? mySharesWith(view, person) : [];
  const close = () => setOpen(undefined);
  return (
    <div ref={part} tabIndex={-1}>
      {mayShare && <EndsSoon member={person} onRenew={() => setOpen('share')} />}
      <ul className={styles.acts}>
        {mayShare && (
          <li>
            <TextLink onPress={() => setOpen('share')}>
              {say(shares.length > 0 ? 'sharing.change' : 'sharing.begin', { name })}
            </TextLink>
          </li>
        )}
        {shares.length > 0 && (
          <li>
            <TextLink onPress={() => setOpen('take-back')}>
              {say('sharing.takeBack', { name })}
            </TextLink>
          </li>
        )}
        <li>
          <TextLink
            onPress={() => {
              scrollTo({ top: 0 });
              seeAs(person);
            }}
          >
            {say('circle.seeAs', { name })}
          </TextLink>
        </li>
      </ul>
      {isMine && role !== 'client' && <MemberMore member={person} onAskToLeave={onAskToLeave} />}
      <SharingSheet members={[person]} isOpen={open === 'share'} onClose={close} />
      <TakeBackSheet members={[person]} isOpen={open === 'take-back'} onClose={close} />
    </div>
  );
}
