import type { Id } from '../../record/ids.ts';
import { useView } from '../record/record.tsx';
import { sayRole } from '../record/role-words.ts';
import { sayTitle } from '../record/things.ts';
import { usePeople } from '../record/use-people.ts';
import { Disc } from '../ui/disc.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './openings-page.module.css';
import type { OpenedByOne, OpenedOnDay as Day } from './openings.ts';

/** One day: who opened something, when, and which things. */
export function OpenedOnDay({ onDay, isOfOne }: { onDay: Day; isOfOne: boolean }) {
  const { sayDayAndYear, sayWeekday, say } = useWords();
  const day = say('openings.day', { weekday: sayWeekday(onDay.at), day: sayDayAndYear(onDay.at) });
  return (
    <Section title={day}>
      <ul className={styles.people}>
        {onDay.people.map((one) => (
          <li key={one.person}>
            <ByOne one={one} isOfOne={isOfOne} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ByOne({ one, isOfOne }: { one: OpenedByOne; isOfOne: boolean }) {
  const { say, sayTime } = useWords();
  const view = useView();
  const { person } = usePeople();
  const who = person(one.person);
  const member = view.circle.members.find((each) => each.person === one.person);
  const isHere = view.members.some((each) => each.person === one.person);
  const relation = view.person(one.person)?.relation;
  const seated = member && sayRole(say, member.role, relation, view.seat?.role);
  const role = who.you ? undefined : isHere ? seated : say('openings.was');
  const times = say('openings.times', {
    n: one.times,
    first: sayTime(one.first),
    last: sayTime(one.last),
  });
  return (
    <>
      <Disc person={who} />
      <div>
        <b>{who.you ? say('openings.you') : who.name}</b>{' '}
        <span className="quiet">
          {role === undefined ? times : say('openings.roleTimes', { role, times })}
        </span>
        {!isOfOne && <Things items={one.items} />}
      </div>
    </>
  );
}

/** The things by title. What belongs to the table itself is said once, as a whole. */
function Things({ items }: { items: readonly Id[] }) {
  const { say } = useWords();
  const view = useView();
  const shown = items.map((id) => view.shown(id));
  const things = shown.flatMap((each) =>
    each !== undefined && each.item.topic !== 'circle' ? [sayTitle(say, each)] : [],
  );
  const titles = Map.groupBy(things, (title) => title);
  const hasTable = shown.some((each) => each?.item.topic === 'circle');
  const hasGone = shown.includes(undefined);
  return (
    <ul className={styles.things}>
      {[...titles].map(([title, { length: n }]) => (
        <li key={title}>{say('openings.several', { title, n })}</li>
      ))}
      {hasTable && <li className="soft">{say('openings.andTable')}</li>}
      {hasGone && <li className="soft">{say('openings.gone')}</li>}
    </ul>
  );
}
