import { useState } from 'react';
import { askAgainIfNeeded } from '../api/ask.ts';
import { Blank } from '../ui/blank.tsx';
import { Disc } from '../ui/disc.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { markOf } from './mark-of.ts';
import type { Invited } from './me-shape.ts';
import { useMyself } from './me.tsx';
import styles from './practice-page.module.css';
import type { PracticePerson } from './practice-shape.ts';
import { useLast } from './use-last.ts';
import { sayOffices } from './say-offices.ts';

interface PracticePeopleProps {
  people: readonly PracticePerson[];
  onHand: (invited: Invited, name: string) => void;
}

export function PracticePeople({ people, onHand }: PracticePeopleProps) {
  const { say } = useWords();
  const me = useMyself();
  const [helping, setHelping] = useState<PracticePerson | null>(null);
  const named = useLast(helping);
  if (people.length === 0)
    return (
      <Blank drawing="chair" title={say('account.practice.emptyTitle')}>
        {say('account.practice.empty')}
      </Blank>
    );
  return (
    <>
      <ul className={styles.people}>
        {people.map((person, place) => (
          <PersonRow
            key={person.id}
            person={person}
            place={place}
            {...(person.id !== me.person.id && { onHelp: () => setHelping(person) })}
          />
        ))}
      </ul>
      <ConfirmSheet<Invited>
        title={say('account.recover.title', { name: named?.name ?? '' })}
        verb={say('account.recover.start')}
        isOpen={helping !== null}
        onClose={() => setHelping(null)}
        onYes={async () =>
          askAgainIfNeeded<Invited>('POST', `/api/practice/people/${helping?.id}/recovery`)
        }
        onDone={(invited) => onHand(invited, named?.name ?? '')}
      >
        <p>{say('account.recover.what')}</p>
      </ConfirmSheet>
    </>
  );
}

interface PersonRowProps {
  person: PracticePerson;
  place: number;
  onHelp?: () => void;
}

function PersonRow({ person, place, onHelp }: PersonRowProps) {
  const { say, sayDayAndYear, locale } = useWords();
  const { passkeys, password, recoveryCodes } = person.methods;
  return (
    <li>
      <Disc person={markOf(person, place)} size="large" />
      <div className={styles.facts}>
        <span className={styles.name}>{person.name}</span>
        {person.offices.length > 0 && (
          <span className="soft">{sayOffices(say, locale, person.offices)}</span>
        )}
        <span className="quiet">
          {say('account.practice.tables', { n: person.partnerships })}{' '}
          {person.seenDay !== null &&
            say('account.practice.seen', { day: sayDayAndYear(person.seenDay) })}
        </span>
        <span className="quiet">
          {say('account.practice.ways', {
            passkeys,
            password: password ? 'yes' : 'no',
            codes: recoveryCodes,
          })}
        </span>
        {person.recovering && <span className="soft">{say('account.practice.recovering')}</span>}
        {onHelp && (
          <TextLink onPress={onHelp} of={person.name}>
            {say('account.recover')}
          </TextLink>
        )}
      </div>
    </li>
  );
}
