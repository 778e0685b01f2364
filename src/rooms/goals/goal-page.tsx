import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Id } from '../../record/ids.ts';
import { AgreeingOn } from '../../web/record/agreeing/agreeing-on.tsx';
import { Suggestions } from '../../web/record/agreeing/suggestions.tsx';
import { RatingSlip } from '../../web/record/rating/rating-slip.tsx';
import { RatingOn } from '../../web/record/rating/use-rating.tsx';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Spread } from '../../web/ui/spread.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { goalsAddress } from './addresses.ts';
import { Comments } from './comments.tsx';
import { GoalMargin } from './goal-margin.tsx';
import { GoalNotHere } from './goal-not-here.tsx';
import { GoalStory } from './goal-story.tsx';
import type { Goal } from './goal.ts';
import { LookSlip } from './look-slip.tsx';
import { OurWords } from './our-words.tsx';
import { Progress } from './progress.tsx';
import { SmallSteps } from './small-steps.tsx';
import { StandingLine } from './standing-line.tsx';
import { TermsWords } from './terms-words.tsx';
import { useAsking } from './use-asking.tsx';
import { GoalProvider, useGoal } from './use-goal.tsx';
import { useSpeaking } from './use-speaking.tsx';
import { WhoSeesGoal } from './who-sees-goal.tsx';

/** What the goal comes from, and what hangs from it, which is of other rooms. */
interface GoalPageProps {
  source: (from: Id) => ReactNode;
  hangs: (goal: Shown<Goal>) => ReactNode;
}

/** One goal, whole. */
export function GoalPage({ source, hangs }: GoalPageProps) {
  const { item = '' } = useParams();
  const shown = useView().shown<Goal>(item);
  const speaking = useSpeaking();
  const asking = useAsking();
  if (shown?.item.room !== 'goals') return <GoalNotHere />;
  return (
    <GoalProvider key={item} shown={shown}>
      <AgreeingOn shown={shown} speaking={speaking}>
        <RatingOn shown={shown} speaking={asking}>
          <OpenGoal source={source} hangs={hangs(shown)} />
        </RatingOn>
      </AgreeingOn>
    </GoalProvider>
  );
}

/** What waits for an answer lies on top; then the goal itself; its story comes last. */
function OpenGoal({ source, hangs }: { source: GoalPageProps['source']; hangs: ReactNode }) {
  const { say } = useWords();
  const { view, goal } = useGoal();
  return (
    <>
      <Spread margin={<GoalMargin />}>
        <BackLink href={goalsAddress(view.partnership)}>{say('shell.goals')}</BackLink>
        <PageTitle>{goal.terms.title}</PageTitle>
        <StandingLine />
        {goal.from !== undefined && source(goal.from)}
        <WhoSeesGoal place="under the title" />
        <Suggestions />
        <RatingSlip />
        <LookSlip />
        <OurWords />
        <TermsWords />
        <SmallSteps />
        {hangs}
        <Progress />
        <Comments />
      </Spread>
      <GoalStory />
    </>
  );
}
