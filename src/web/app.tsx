import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Door } from './account/door.tsx';
import { MeProvider } from './account/me.tsx';
import { roomRoutes } from './room/room-routes.tsx';
import { FaultPage } from './shell/fault-page.tsx';
import { NotHerePage } from './shell/not-here-page.tsx';
import { Routed } from './shell/routed.tsx';
import { Waiting } from './ui/waiting.tsx';

/** Every page of the house. A page is loaded when somebody goes there. */
const router = createBrowserRouter([
  {
    element: <Routed />,
    errorElement: <FaultPage />,
    // For the moment in which the first page is on its way.
    hydrateFallbackElement: <Waiting />,
    children: [
      {
        path: '/setup',
        lazy: async () => ({ Component: (await import('./account/setup-page.tsx')).SetupPage }),
      },
      {
        path: '/invitation',
        lazy: async () => ({
          Component: (await import('./account/invitation-page.tsx')).InvitationPage,
        }),
      },
      {
        // Pages for somebody. Whoever is not in yet comes in right where they are.
        element: <Door />,
        children: [
          {
            path: '/account',
            lazy: async () => ({
              Component: (await import('./account/account-page.tsx')).AccountPage,
            }),
          },
          {
            path: '/practice',
            lazy: async () => ({
              Component: (await import('./account/practice-page.tsx')).PracticePage,
            }),
          },
          {
            path: '/house',
            lazy: async () => ({ Component: (await import('./account/house-page.tsx')).HousePage }),
          },
          ...roomRoutes,
        ],
      },
      { path: '*', element: <NotHerePage /> },
    ],
  },
]);

export function App() {
  return (
    <MeProvider>
      <RouterProvider router={router} />
    </MeProvider>
  );
}
