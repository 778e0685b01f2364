/** Every way there is, by the kind of act. A room adds its ways here, and the sweeps go them. */
import { agreementWays } from './agreement.ts';
import { feedbackWays } from './feedback.ts';
import { decisionsWays } from './decisions.ts';
import { copingWays } from './coping.ts';
import { limitsWays } from './limits.ts';
import { notesWays, sessionsWays } from './sessions.ts';
import { checkInsWays } from './check-ins.ts';
import { practiceWays } from './practice.ts';
import { safetyPlanWays } from './safety-plan.ts';
import { journeyWays } from './journey.ts';
import { reflectionsWays } from './reflections.ts';
import { storyWays } from './story.ts';
import type { Way } from './way.ts';

export const ways: Readonly<Record<string, Way>> = {
  ...agreementWays,
  ...checkInsWays,
  ...decisionsWays,
  ...limitsWays,
  ...notesWays,
  ...sessionsWays,
  ...feedbackWays,
  ...copingWays,
  ...practiceWays,
  ...safetyPlanWays,
  ...storyWays,
  ...journeyWays,
  ...reflectionsWays,
};
