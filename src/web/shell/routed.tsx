import { RouterProvider as LinkProvider } from 'react-aria-components';
import { Outlet, ScrollRestoration, useHref, useNavigate } from 'react-router';

/** Lets every link and button of the kit change the page without loading it anew. */
export function Routed() {
  const navigate = useNavigate();
  return (
    <LinkProvider navigate={(to) => void navigate(to)} useHref={useHref}>
      <Outlet />
      <ScrollRestoration />
    </LinkProvider>
  );
}
