import { Outlet, type RouteObject } from 'react-router';
import { TodayProvider } from '../today/today.tsx';

/** What waits is known on every page of every table, and on the page over all of them. */
function Tables() {
  return (
    <TodayProvider>
      <Outlet />
    </TodayProvider>
  );
}

/** The pages of a table, inside its room: the record is open while somebody is in there. */
const inRoom: RouteObject[] = [
  {
    index: true,
    lazy: async () => ({ Component: (await import('../today/today-page.tsx')).TodayPage }),
  },
  {
    path: 'goals',
    lazy: async () => ({ Component: (await import('../../rooms/goals/goals-page.tsx')).GoalsPage }),
  },
  {
    path: 'goals/new',
    lazy: async () => ({
      Component: (await import('../../rooms/goals/new-goal-page.tsx')).NewGoalPage,
    }),
  },
  {
    path: 'goals/:item',
    lazy: async () => ({ Component: (await import('../../rooms/goals/goal-page.tsx')).GoalPage }),
  },
  {
    path: 'circle',
    lazy: async () => ({
      Component: (await import('../../rooms/circle/circle-page.tsx')).CirclePage,
    }),
  },
  {
    path: 'openings',
    lazy: async () => ({ Component: (await import('./openings-page.tsx')).OpeningsPage }),
  },
];

/** Everything behind the door that is about tables. */
export const roomRoutes: RouteObject[] = [
  {
    element: <Tables />,
    children: [
      {
        path: '/',
        lazy: async () => ({ Component: (await import('../today/home-page.tsx')).HomePage }),
      },
      {
        path: '/rooms/new',
        lazy: async () => ({ Component: (await import('../today/new-room-page.tsx')).NewRoomPage }),
      },
      {
        path: '/rooms/:partnership',
        lazy: async () => ({ Component: (await import('./room.tsx')).Room }),
        children: inRoom,
      },
    ],
  },
];
