import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { Door } from './account/door.tsx';
import { MeProvider } from './account/me.tsx';
import { tableRoutes } from './room/room-routes.tsx';
import { NotHerePage } from './shell/not-here-page.tsx';
import { Routed } from './shell/routed.tsx';
import { RowLookedAfter } from './shell/row-looked-after.tsx';
import { Waiting } from './ui/waiting.tsx';

// A page is loaded when somebody goes there, and not before they are in.
const SetupPage = lazy(async () => ({
  default: (await import('./account/setup-page.tsx')).SetupPage,
}));
const InvitationPage = lazy(async () => ({
  default: (await import('./account/invitation-page.tsx')).InvitationPage,
}));
const AccountPage = lazy(async () => ({
  default: (await import('./account/account-page.tsx')).AccountPage,
}));
const PracticePage = lazy(async () => ({
  default: (await import('./account/practice-page.tsx')).PracticePage,
}));
const ApproachesPage = lazy(async () => ({
  default: (await import('./library/approaches-page.tsx')).ApproachesPage,
}));
const HousePage = lazy(async () => ({
  default: (await import('./account/house-page.tsx')).HousePage,
}));

const KeptPage = lazy(async () => ({
  default: (await import('./keeping/kept-page.tsx')).KeptPage,
}));

/** Every page of the house. */
export function App() {
  return (
    <MeProvider>
      <RowLookedAfter />
      <BrowserRouter>
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route element={<Routed />}>
              <Route path="/setup" element={<SetupPage />} />
              <Route path="/invitation" element={<InvitationPage />} />
              <Route path="/kept" element={<KeptPage />} />
              {/* Pages for somebody. Whoever is not in yet comes in right where they are. */}
              <Route element={<Door />}>
                <Route path="/account" element={<AccountPage />} />
                <Route path="/practice" element={<PracticePage />} />
                <Route path="/practice/approaches" element={<ApproachesPage />} />
                <Route path="/house" element={<HousePage />} />
                {tableRoutes}
              </Route>
              <Route path="*" element={<NotHerePage />} />
            </Route>
          </Routes>
        </Suspense>
      </BrowserRouter>
    </MeProvider>
  );
}
