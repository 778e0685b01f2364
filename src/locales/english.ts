import { accountWords } from './en/account.ts';
import { agreeingWords } from './en/agreeing.ts';
import { agreementWords } from './en/agreement.ts';
import { audienceWords } from './en/audience.ts';
import { bringWords } from './en/bring-measure.ts';
import { checkInsWords } from './en/check-ins.ts';
import { caseloadWords } from './en/caseload.ts';
import { circleWords } from './en/circle.ts';
import { decisionsWords } from './en/decisions.ts';
import { copingWords } from './en/coping.ts';
import { doorWords } from './en/door.ts';
import { exportWords } from './en/export.ts';
import { feedbackWords } from './en/feedback.ts';
import { goalsWords } from './en/goals.ts';
import { helpWords } from './en/help.ts';
import { journeyWords } from './en/journey.ts';
import { keepingWords } from './en/keeping.ts';
import { mailWords } from './en/mail.ts';
import { openingsWords } from './en/openings.ts';
import { peopleWords } from './en/people.ts';
import { piecesWords } from './en/pieces.ts';
import { practiceWords } from './en/practice.ts';
import { problemWords } from './en/problems.ts';
import { ratingWords } from './en/rating.ts';
import { recordWords } from './en/record.ts';
import { reflectionsWords } from './en/reflections.ts';
import { roomWords } from './en/room.ts';
import { sessionsWords } from './en/sessions.ts';
import { safetyPlanWords } from './en/safety-plan.ts';
import { sharingWords } from './en/sharing.ts';
import { shellWords } from './en/shell.ts';
import { storyWords } from './en/story.ts';
import { todayWords } from './en/today.ts';

/**
 * Every word the house says, in American English. An area adds its file here, one line each.
 * Two areas cannot share a key: the areas' names keep them apart, and a test looks.
 */
export const englishAreas = [
  accountWords,
  agreeingWords,
  agreementWords,
  audienceWords,
  caseloadWords,
  bringWords,
  checkInsWords,
  circleWords,
  decisionsWords,
  copingWords,
  doorWords,
  exportWords,
  feedbackWords,
  goalsWords,
  helpWords,
  journeyWords,
  keepingWords,
  mailWords,
  openingsWords,
  peopleWords,
  piecesWords,
  practiceWords,
  problemWords,
  ratingWords,
  recordWords,
  reflectionsWords,
  roomWords,
  sessionsWords,
  safetyPlanWords,
  sharingWords,
  shellWords,
  storyWords,
  todayWords,
] as const;

export const english = {
  ...accountWords,
  ...agreeingWords,
  ...agreementWords,
  ...audienceWords,
  ...caseloadWords,
  ...bringWords,
  ...checkInsWords,
  ...circleWords,
  ...decisionsWords,
  ...copingWords,
  ...doorWords,
  ...exportWords,
  ...feedbackWords,
  ...goalsWords,
  ...helpWords,
  ...journeyWords,
  ...keepingWords,
  ...mailWords,
  ...openingsWords,
  ...peopleWords,
  ...piecesWords,
  ...practiceWords,
  ...problemWords,
  ...ratingWords,
  ...recordWords,
  ...reflectionsWords,
  ...roomWords,
  ...sessionsWords,
  ...safetyPlanWords,
  ...sharingWords,
  ...shellWords,
  ...storyWords,
  ...todayWords,
} as const;

/** The name of something the house can say. */
export type WordKey = keyof typeof english;

/** A whole language: a missing word is a type error. */
export type Catalog = Readonly<Record<WordKey, string>>;
