import { Ratings } from '../../web/record/rating/ratings-section.tsx';
import { WhoAgreed } from '../../web/record/agreeing/who-agreed.tsx';
import { LookAgain } from './look-again.tsx';
import { WhoSeesGoal } from './who-sees-goal.tsx';

/** What the notebook keeps in its margin: who can see it, who agreed, the numbers, the next look. */
export function GoalMargin() {
  return (
    <>
      <WhoSeesGoal place="in the margin" />
      <WhoAgreed />
      <Ratings />
      <LookAgain />
    </>
  );
}
