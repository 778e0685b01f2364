import { membersAs } from '../../../record/circle.ts';
import { sessionAddress } from '../../../rooms/sessions/addresses.ts';
import {
  carriedOver,
  firstAuthor,
  inOrder,
  leftOver,
  linesOf,
  type AgendaLine,
  type Session,
} from '../../../rooms/sessions/session.ts';
import { useView } from '../../record/record.tsx';
import { usePeople } from '../../record/use-people.ts';
import type { Shown } from '../../record/view.ts';
import { OwnWords } from '../../ui/own-words.tsx';
import { Section } from '../../ui/section.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../ui/words.tsx';
import { BroughtLines } from '../brought-lines.tsx';
import styles from './before.module.css';

/** What we would like to talk about: the clients' lines first, then what was left over. */
export function AgendaBefore({ shown }: { shown: Shown<Session> }) {
  const { say } = useWords();
  const view = useView();
  const { item } = shown;
  const all = view.shownIn<Session>('sessions');
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const authorOf = (line: AgendaLine) => firstAuthor(linesOf(all), line);
  const lines = inOrder(leftOver(shown.state), clients, authorOf);
  const carried = carriedOver(all, shown, view.now).map(({ line }) => line);
  return (
    <Section title={say('sessions.agenda')}>
      {lines.length === 0 && <p className="soft">{say('sessions.before.noLines')}</p>}
      <Lines lines={lines} authorOf={authorOf} />
      {carried.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{say('sessions.carried')}</h3>
          <Lines lines={inOrder(carried, clients, authorOf)} authorOf={authorOf} />
        </>
      )}
      <BroughtLines session={item.id} />
      <p className={styles.way}>
        <TextLink href={sessionAddress(view.partnership, item.id)}>
          {say('sessions.before.add')}
        </TextLink>
      </p>
    </Section>
  );
}

interface LinesProps {
  lines: readonly AgendaLine[];
  authorOf: (line: AgendaLine) => string;
}

function Lines({ lines, authorOf }: LinesProps) {
  const { person } = usePeople();
  if (lines.length === 0) return null;
  return (
    <ol className={styles.rows}>
      {lines.map((line) => (
        <li key={line.id}>
          <OwnWords person={person(authorOf(line))} text={line.text} />
        </li>
      ))}
    </ol>
  );
}
