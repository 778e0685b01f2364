import { Link } from 'react-aria-components/Link';
import { roomName } from '../room/room-name.ts';
import { Icon } from '../ui/icon.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './rooms-list.module.css';
import type { Table, Today } from './today.tsx';
import { useFoundRooms } from './use-found-rooms.tsx';

/** A way into each room, by name. Forty rooms are as easy as two. */
export function RoomsList({ today: { tables, waiting } }: { today: Today }) {
  const { say, locale } = useWords();
  const named = [...tables].sort((a, b) => nameOf(a).localeCompare(nameOf(b), locale));
  const { found, field } = useFoundRooms(named);
  return (
    <Section title={say('today.rooms')}>
      {field}
      <ul className={styles.rooms}>
        {found.map((table) => (
          <RoomLine
            key={table.partnership}
            table={table}
            n={waiting.filter(({ partnership }) => partnership === table.partnership).length}
          />
        ))}
      </ul>
    </Section>
  );
}

const nameOf = ({ clients }: Table): string => clients.join(' ');

function RoomLine({ table, n }: { table: Table; n: number }) {
  const { say } = useWords();
  const { partnership, clients, isExample } = table;
  const title = clients.length === 0 ? say('today.roomEmpty') : roomName(clients, say);
  return (
    <li>
      <Link href={`/rooms/${partnership}`} className={styles.room ?? ''}>
        <span>
          <span className={styles.name}>{title}</span>
          {isExample && <span className="quiet"> {say('today.roomExample')}</span>}
          {n > 0 && <span className={styles.waits}>{say('today.roomWaits', { n })}</span>}
        </span>
        <Icon name="next" />
      </Link>
    </li>
  );
}
