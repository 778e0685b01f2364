import { useLocation } from 'react-router';
import type { View } from '../record/view.ts';

/** Pages of a room that are there for therapists, and for nobody else. */
const forTherapists = ['reflections'];

/** True on a page that is not for this person: to them it is no page at all, like any made-up address. */
export function useIsForOthers(view: View | undefined): boolean {
  const { pathname } = useLocation();
  if (!view || view.seat?.role === 'therapist') return false;
  return forTherapists.some((page) => isAt(pathname, `/rooms/${view.partnership}/${page}`));
}

/** As the router reads it: in any case, and with or without a stroke at the end. */
function isAt(pathname: string, page: string): boolean {
  return pathname.replace(/\/+$/, '').toLowerCase() === page.toLowerCase();
}
