import { RouterProvider as LinkProvider } from 'react-aria-components';
import { Outlet, useHref, useNavigate } from 'react-router';
import { useKeptScroll } from './kept-scroll.ts';

/** Lets every link and button of the kit change the page without loading it anew. */
export function Routed() {
  const navigate = useNavigate();
  useKeptScroll();
  return (
    <LinkProvider navigate={(to) => void navigate(to)} useHref={useHref}>
      <Outlet />
    </LinkProvider>
  );
}
