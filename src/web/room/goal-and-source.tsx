import { GoalPage } from '../../rooms/goals/goal-page.tsx';
import { useView } from '../record/record.tsx';
import { pathTo, titleOf } from '../record/things.ts';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';

/** A goal, with the decision it comes from. */
export function GoalAndSource() {
  return <GoalPage source={(from) => <ComesFrom from={from} />} />;
}

/** To whoever does not see the decision, the goal comes from nowhere. */
function ComesFrom({ from }: { from: string }) {
  const { say } = useWords();
  const view = useView();
  const shown = view.shown(from);
  if (!shown) return null;
  const { id, room } = shown.item;
  return (
    <TextLink href={pathTo(view.partnership, { room, id })}>
      {say('decisions.from', { title: titleOf(shown) })}
    </TextLink>
  );
}
