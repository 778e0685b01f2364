/**
 * What the example people have written: a few weeks at Mateo's table, room by room. A room adds its
 * own story here.
 */
import { agreementStory } from './agreement-story.ts';
import { copingStory } from './coping-story.ts';
import { decisionStory } from './decision-story.ts';
import { feedbackStory } from './feedback-story.ts';
import { checkInsStory } from './check-ins-story.ts';
import { goalsStory } from './goals-story.ts';
import { journeyStory } from './journey-story.ts';
import { myStory } from './my-story.ts';
import { sessionsStory } from './sessions-story.ts';
import type { Told } from './told.ts';

export const stories: readonly (readonly Told[])[] = [
  agreementStory,
  goalsStory,
  feedbackStory,
  decisionStory,
  checkInsStory,
  copingStory,
  myStory,
  journeyStory,
  sessionsStory,
];
