import { roomName } from '../room/room-name.ts';
import { Section } from '../ui/section.tsx';
import { WaitingList } from '../ui/waiting-list.tsx';
import { useWords } from '../ui/words.tsx';
import { sayWaiting } from './say-waiting.ts';
import type { Today } from './today.tsx';

/** What waits over all tables, each under the room in which it waits. */
export function WaitingByRoom({ today: { tables, waiting } }: { today: Today }) {
  const { say } = useWords();
  const rooms = tables
    .map((table) => ({
      ...table,
      things: waiting.filter(({ partnership }) => partnership === table.partnership),
    }))
    .filter(({ things }) => things.length > 0);
  return rooms.map(({ partnership, clients, things }) => (
    <Section
      key={partnership}
      title={clients.length === 0 ? say('today.roomEmpty') : roomName(clients, say)}
    >
      <WaitingList things={things.map((each) => sayWaiting(say, each))} />
    </Section>
  ));
}
