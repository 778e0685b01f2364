import { lazy } from 'react';
import { Outlet, Route } from 'react-router';
import { TodayProvider } from '../today/today.tsx';

const HomePage = lazy(async () => ({
  default: (await import('../today/home-page.tsx')).HomePage,
}));
const CaseloadPage = lazy(async () => ({
  default: (await import('../today/caseload-page.tsx')).CaseloadPage,
}));
const NewRoomPage = lazy(async () => ({
  default: (await import('../today/new-room-page.tsx')).NewRoomPage,
}));
const Room = lazy(async () => ({ default: (await import('./room.tsx')).Room }));
const TodayPage = lazy(async () => ({
  default: (await import('../today/today-page.tsx')).TodayPage,
}));
const GoalsPage = lazy(async () => ({
  default: (await import('../../rooms/goals/goals-page.tsx')).GoalsPage,
}));
const NewGoalFrom = lazy(async () => ({
  default: (await import('./new-goal-from.tsx')).NewGoalFrom,
}));
const GoalAndSource = lazy(async () => ({
  default: (await import('./goal-and-source.tsx')).GoalAndSource,
}));
const DecisionsPage = lazy(async () => ({
  default: (await import('../../rooms/decisions/decisions-page.tsx')).DecisionsPage,
}));
const NewQuestionPage = lazy(async () => ({
  default: (await import('./new-question-from.tsx')).NewQuestionFrom,
}));
const DecisionWhole = lazy(async () => ({
  default: (await import('./decision-whole.tsx')).DecisionWhole,
}));
const ChangesWhole = lazy(async () => ({
  default: (await import('./changes-whole.tsx')).ChangesWhole,
}));
const NewFeedbackPage = lazy(async () => ({
  default: (await import('../../rooms/feedback/new-feedback-page.tsx')).NewFeedbackPage,
}));
const CheckInsPages = lazy(async () => ({
  default: (await import('./check-ins-pages.tsx')).CheckInsPages,
}));
const CheckInsPage = lazy(async () => ({
  default: (await import('../../rooms/check-ins/check-ins-page.tsx')).CheckInsPage,
}));
const NewCheckInPage = lazy(async () => ({
  default: (await import('../../rooms/check-ins/new-check-in-page.tsx')).NewCheckInPage,
}));
const CheckInPage = lazy(async () => ({
  default: (await import('../../rooms/check-ins/check-in-page.tsx')).CheckInPage,
}));
const AnswerPage = lazy(async () => ({
  default: (await import('../../rooms/check-ins/answer-page.tsx')).AnswerPage,
}));
const AgreementPage = lazy(async () => ({
  default: (await import('../../rooms/agreement/agreement-page.tsx')).AgreementPage,
}));
const CopingPage = lazy(async () => ({
  default: (await import('./coping-pages.tsx')).CopingHere,
}));
const PracticePage = lazy(async () => ({
  default: (await import('./coping-pages.tsx')).PracticeHere,
}));
const PlanPage = lazy(async () => ({
  default: (await import('./coping-pages.tsx')).PlanHere,
}));
const SessionsPage = lazy(async () => ({
  default: (await import('../../rooms/sessions/sessions-page.tsx')).SessionsPage,
}));
const NewSessionPage = lazy(async () => ({
  default: (await import('../../rooms/sessions/new-session-page.tsx')).NewSessionPage,
}));
const SessionPage = lazy(async () => ({
  default: (await import('./session-whole.tsx')).SessionWhole,
}));
const BeforeSession = lazy(async () => ({
  default: (await import('./before/before-session.tsx')).BeforeSession,
}));
const NewStepFrom = lazy(async () => ({
  default: (await import('./new-step-from.tsx')).NewStepFrom,
}));
const NewPracticeFrom = lazy(async () => ({
  default: (await import('./coping-pages.tsx')).NewPracticeFrom,
}));
const StoryPage = lazy(async () => ({
  default: (await import('../../rooms/story/story-page.tsx')).StoryPage,
}));
const JourneyPage = lazy(async () => ({
  default: (await import('./journey-page.tsx')).JourneyPage,
}));
const ReflectionsPage = lazy(async () => ({
  default: (await import('../../rooms/reflections/reflections-page.tsx')).ReflectionsPage,
}));
const CirclePage = lazy(async () => ({
  default: (await import('../../rooms/circle/circle-page.tsx')).CirclePage,
}));
const OpeningsPage = lazy(async () => ({
  default: (await import('./openings-page.tsx')).OpeningsPage,
}));

/** What waits is known on every page of every table, and on the page over all of them. */
function Tables() {
  return (
    <TodayProvider>
      <Outlet />
    </TodayProvider>
  );
}

/** Everything behind the door that is about tables. A record is open while somebody is in there. */
export const tableRoutes = (
  <Route element={<Tables />}>
    <Route path="/" element={<HomePage />} />
    <Route path="/caseload" element={<CaseloadPage />} />
    <Route path="/rooms/new" element={<NewRoomPage />} />
    <Route path="/rooms/:partnership" element={<Room />}>
      <Route index element={<TodayPage />} />
      <Route path="goals" element={<GoalsPage />} />
      <Route path="goals/new" element={<NewGoalFrom />} />
      <Route path="goals/step" element={<NewStepFrom />} />
      <Route path="goals/:item" element={<GoalAndSource />} />
      <Route path="decisions" element={<DecisionsPage />} />
      <Route path="decisions/new" element={<NewQuestionPage />} />
      <Route path="decisions/:item" element={<DecisionWhole />} />
      <Route path="changes" element={<ChangesWhole />} />
      <Route path="feedback/new" element={<NewFeedbackPage />} />
      <Route path="check-ins" element={<CheckInsPages />}>
        <Route index element={<CheckInsPage />} />
        <Route path="new" element={<NewCheckInPage />} />
        <Route path=":item" element={<CheckInPage />} />
        <Route path=":item/answer" element={<AnswerPage />} />
      </Route>
      <Route path="coping" element={<CopingPage />} />
      <Route path="coping/practice/new" element={<NewPracticeFrom />} />
      <Route path="coping/practice/:item" element={<PracticePage />} />
      <Route path="coping/safety-plan" element={<PlanPage />} />
      <Route path="sessions" element={<SessionsPage />} />
      <Route path="sessions/new" element={<NewSessionPage />} />
      <Route path="sessions/:item" element={<SessionPage />} />
      <Route path="sessions/:item/before" element={<BeforeSession />} />
      <Route path="circle" element={<CirclePage />} />
      <Route path="agreement" element={<AgreementPage />} />
      <Route path="story" element={<StoryPage />} />
      <Route path="journey" element={<JourneyPage />} />
      <Route path="reflections" element={<ReflectionsPage />} />
      <Route path="openings" element={<OpeningsPage />} />
    </Route>
  </Route>
);
