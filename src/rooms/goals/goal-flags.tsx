import { unanswered } from '../../record/agreeing/suggestion.ts';
import { foldedRound } from '../../record/rating/round.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Flag } from '../../web/ui/flag.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { goalAddress } from './addresses.ts';
import type { GoalsAttention } from './goals.ts';
import { useGoal } from './use-goal.tsx';

const known = [
  'goals/suggestion-waits',
  'goals/rating-waits',
  'goals/look-again',
] as const satisfies GoalsAttention[];

/** What the goal now asks of the viewer. */
export function GoalFlags() {
  const { say } = useWords();
  const { name } = usePeople();
  const { view, item, goal } = useGoal();
  const codes = view.attention(item.id).map(({ code }) => code);
  const suggestion = unanswered(goal, view.viewer);
  const from: Record<GoalsAttention, string> = {
    'goals/suggestion-waits': suggestion?.by ?? '',
    'goals/rating-waits': foldedRound(goal.rounds)?.by ?? '',
    'goals/look-again': view.viewer,
  };
  return known
    .filter((code) => codes.includes(code))
    .map((code) => (
      <Flag
        key={code}
        href={goalAddress(view.partnership, item.id)}
        title={say(`goals.flag.${code}`, {
          name: name(from[code]),
          who: from[code] === view.viewer ? 'you' : 'other',
          kind: goal.version === suggestion?.id ? 'goal' : 'change',
        })}
        go={say(`goals.flag.go.${code}`)}
      >
        {say('goals.flag.waits')}
      </Flag>
    ));
}
