import { WhoAgreed } from '../../web/record/agreeing/who-agreed.tsx';
import { LookAgain } from './look-again.tsx';
import { Ratings } from './ratings-section.tsx';
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
