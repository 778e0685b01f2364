import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { AskRatingForm } from './ask-rating-form.tsx';
import { FoldedRound } from './folded-round.tsx';
import { isOpened } from './is-opened.ts';
import { OpenedRound } from './opened-round.tsx';
import { useGoal } from './use-goal.tsx';

/** How close it feels: folded until all are in, then side by side, and last time's quietly. */
export function Ratings() {
  const { say } = useWords();
  const { view, goal, ask, may } = useGoal();
  const opened = goal.rounds.filter(isOpened).toReversed();
  const folded = goal.rounds.findLast((round) => !isOpened(round));
  const [newest, earlier] = opened.filter(({ numbers }) => Object.keys(numbers).length > 0);
  const mayAskFor = may(ask('goals/ask-rating', { asked: [view.viewer] }));
  if (!folded && !newest && !mayAskFor) return null;
  return (
    <Section title={say('goals.rating')}>
      {folded && <FoldedRound round={folded} />}
      {newest && <OpenedRound round={newest} when={folded ? 'lastTime' : 'openedOn'} />}
      {!folded && earlier && <OpenedRound round={earlier} when="before" />}
      {!folded && !newest && <p className="soft">{say('goals.rating.none')}</p>}
      {mayAskFor && (
        <InPlace word={say(newest ? 'goals.rating.askAgain' : 'goals.rating.ask')}>
          {(close) => <AskRatingForm onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}
