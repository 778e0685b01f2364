import { useCopingLinks } from '../../rooms/coping/use-coping-links.tsx';
import { membersAs } from '../../record/circle.ts';
import { useMyself } from '../account/me.tsx';
import { useView } from '../record/record.tsx';
import { usePeople } from '../record/use-people.ts';
import { AudienceLine } from '../ui/audience-line.tsx';
import { CornerArt } from '../ui/drawings/corner-art.tsx';
import { OwnWords } from '../ui/own-words.tsx';
import { Section } from '../ui/section.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { smallGoodThing } from './small-good-thing.ts';
import styles from './today-page.module.css';
import { useToday } from './today.tsx';

/** What stands beside the day: the table, a small good thing, and the few ways out of the room. */
export function TodayMargin() {
  const { isReadOnly } = useView();
  return (
    <>
      <CornerArt />
      <WhatHelps />
      <SmallGoodThing />
      <WaysIn />
      {!isReadOnly && <WaysOut />}
    </>
  );
}

/** Two taps from everywhere in a room: Today, and the plan. */
function WhatHelps() {
  const { say } = useWords();
  const links = useCopingLinks();
  if (links.length === 0) return null;
  return (
    <Section title={say('today.helps')}>
      <ul className={styles.links}>
        {links.map(({ href, word }) => (
          <li key={href}>
            <TextLink href={href}>{word}</TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SmallGoodThing() {
  const { say, sayWeekday } = useWords();
  const { person, seats } = usePeople();
  const good = smallGoodThing(useView());
  if (!good) return null;
  return (
    <Section title={say('today.good')}>
      <OwnWords
        person={person(good.said.by)}
        text={good.said.words}
        note={say('today.goodOn', { day: sayWeekday(good.said.at) })}
      />
      <AudienceLine seats={seats(good.seenBy)} isSmall />
    </Section>
  );
}

/** The quiet pages of this room: a client's own place, and for a therapist what is theirs alone. */
function WaysIn() {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const role = view.seat?.role;
  const mayRead = view.shownIn('story').length > 0 || role === 'client' || role === 'therapist';
  if (!mayRead || clients.length === 0) return null;
  const isYours = role === 'client' && !view.isReadOnly;
  const stories = say(clients.length === 1 ? 'today.link.storyOf' : 'today.link.storyOfAll', {
    names: names(clients),
  });
  const home = `/rooms/${view.partnership}`;
  return (
    <Section title={say('today.here')}>
      <ul className={styles.links}>
        <li>
          <TextLink href={`${home}/story`}>{isYours ? say('today.link.story') : stories}</TextLink>
        </li>
        <li>
          <TextLink href={`${home}/journey`}>{say('today.link.journey')}</TextLink>
        </li>
        <li>
          <TextLink href={`${home}/check-ins`}>{say('today.link.checkIns')}</TextLink>
        </li>
        {role === 'therapist' && !view.isReadOnly && (
          <li>
            <TextLink href={`${home}/reflections`}>{say('today.link.reflections')}</TextLink>
          </li>
        )}
      </ul>
    </Section>
  );
}

function WaysOut() {
  const { say } = useWords();
  const { today } = useToday();
  const { person } = useMyself();
  const isTherapist = person.offices.includes('therapist');
  const hasCases = isTherapist && today?.tables.some(({ role }) => role === 'therapist');
  const hasSeveral = (today?.tables.length ?? 0) > 1;
  return (
    <Section title={say('today.more')}>
      <ul className={styles.links}>
        {hasSeveral && (
          <li>
            <TextLink href="/">{say('today.allRooms')}</TextLink>
          </li>
        )}
        {hasCases && (
          <li>
            <TextLink href="/caseload">{say('today.caseload')}</TextLink>
          </li>
        )}
        {isTherapist && (
          <li>
            <TextLink href="/rooms/new">{say('today.new')}</TextLink>
          </li>
        )}
        <li>
          <TextLink href="/account">{say('today.account')}</TextLink>
        </li>
      </ul>
    </Section>
  );
}
