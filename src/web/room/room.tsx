import { Suspense, useEffect } from 'react';
import { Outlet, useParams } from 'react-router';
import { isId } from '../../record/ids.ts';
import type { Seat } from '../../rooms/circle/seat.ts';
import { useMyself } from '../account/me.tsx';
import { bringSchemas } from '../record/check-asking.ts';
import { RecordProvider, useRecord } from '../record/record.tsx';
import type { View } from '../record/view.ts';
import { NotHerePage } from '../shell/not-here-page.tsx';
import { RoomFrame } from '../shell/room-frame.tsx';
import { useToday, type Table } from '../today/today.tsx';
import { Notice } from '../ui/notice.tsx';
import { firstPageStands } from '../ui/page-title.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { usePlaces } from './places.ts';
import { roomName } from './room-name.ts';
import { SeeingAs } from './seeing-as.tsx';
import { useIsForOthers } from './use-is-for-others.ts';

/** One table's room: its record is open for as long as the person is in it. */
export function Room() {
  const { partnership } = useParams();
  const me = useMyself();
  if (!isId(partnership)) return <NotHerePage />;
  return (
    <RecordProvider partnership={partnership} me={me.person.id}>
      <OpenRoom partnership={partnership} />
    </RecordProvider>
  );
}

function OpenRoom({ partnership }: { partnership: string }) {
  const { say } = useWords();
  const { state, isLost, view } = useRecord();
  const { today, look } = useToday();
  const places = usePlaces(partnership, view);
  const isForOthers = useIsForOthers(view);
  // News of the record may be news of what waits.
  useEffect(look, [look, view?.circle, view]);
  // For the first act in here, which is painted at once.
  useEffect(() => {
    void firstPageStands.then(bringSchemas);
  }, []);
  if (state === 'gone' || isForOthers) return <NotHerePage />;
  const table = today?.tables.find((each) => each.partnership === partnership);
  return (
    <RoomFrame
      roomName={roomName(clientsOf(table, view), say)}
      homeHref={`/rooms/${partnership}`}
      places={places}
    >
      {isLost && (
        <Notice kind="offline" title={say('room.lost')}>
          {say('room.lostSafe')}
        </Notice>
      )}
      <SeeingAs />
      {state === 'waiting' ? (
        <Waiting />
      ) : (
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      )}
    </RoomFrame>
  );
}

/** Until a client has sat down, the room is called by whom the seats in it are for. */
function clientsOf(table: Table | undefined, view: View | undefined): readonly string[] {
  if (table && table.clients.length > 0) return table.clients;
  const offered = view?.shownIn<Seat>('seat').filter(({ state }) => state.role === 'client') ?? [];
  return offered.filter(({ state }) => state.state === 'open').map(({ state }) => state.name);
}
