import { Outlet } from 'react-router';
import { CheckInsSide } from './check-ins-side.tsx';

/** Around the pages of check-ins: what they know of the house. */
export function CheckInsPages() {
  return (
    <CheckInsSide>
      <Outlet />
    </CheckInsSide>
  );
}
