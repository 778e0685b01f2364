import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { FaultPage } from './shell/fault-page.tsx';
import { NotHerePage } from './shell/not-here-page.tsx';
import { Routed } from './shell/routed.tsx';

/** Every page of the house. A page is loaded when somebody goes there. */
const router = createBrowserRouter([
  {
    element: <Routed />,
    errorElement: <FaultPage />,
    children: [{ path: '*', element: <NotHerePage /> }],
  },
]);

export function App() {
  return <RouterProvider router={router} />;
}
