import { PeopleList, PeopleRow } from '../ui/people-list.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { RoundTable, type TableSeat } from '../ui/round-table.tsx';
import { Section } from '../ui/section.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { amara, dana, everyone, mateo } from './cast.ts';

const roles = ['', 'counselor', 'sister', 'dad', 'doctor', 'pantry'];
const seats: TableSeat[] = everyone.map((person, at) => ({
  ...person,
  role: roles[at] ?? '',
  href: `#person-${person.personId}`,
  isInvited: person.name === 'June',
}));
const two = seats.filter(({ name }) => name === 'Mateo' || name === 'Amara');

/** The circle. */
export function PeopleSamples() {
  return (
    <>
      <Section title="Your circle">
        <RoundTable seats={seats} />
      </Section>
      <Section title="Two at the table">
        <RoundTable seats={two} />
      </Section>
      <Section title="What each person can see">
        <PeopleList>
          <PeopleRow person={mateo} role="this is your room" sees="Everything you write." />
          <PeopleRow
            person={amara}
            role="counselor"
            sees="2 goals, check-ins, sessions, your messages to her."
          >
            <TextLink href="#as-amara">See the room as Amara sees it</TextLink>
          </PeopleRow>
          <PeopleRow person={dana} role="your sister" isInvited sees="Nothing yet.">
            <TextLink href="#back">Take back the invitation</TextLink>
          </PeopleRow>
        </PeopleList>
        <PersonName person={dana} role="sister" />
      </Section>
    </>
  );
}
