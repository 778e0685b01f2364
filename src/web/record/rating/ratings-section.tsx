import { isOpened } from '../../../record/rating/round.ts';
import { InPlace } from '../../ui/in-place.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../ui/words.tsx';
import { AskRatingForm } from './ask-rating-form.tsx';
import { FoldedRound } from './folded-round.tsx';
import { useRating } from './use-rating.tsx';

/** The numbers: folded until all are in, then side by side, and last time's quietly. */
export function Ratings() {
  const { say } = useWords();
  const { view, rounds, ask, may, speaking } = useRating();
  const { Opened } = speaking;
  const opened = rounds.filter(isOpened).toReversed();
  const folded = rounds.findLast((round) => !isOpened(round));
  const [newest, earlier] = opened.filter(({ numbers }) => Object.keys(numbers).length > 0);
  const mayAskFor = may(ask('ask-rating', { asked: [view.viewer] }));
  if (!folded && !newest && !mayAskFor) return null;
  return (
    <Section title={speaking.title}>
      {folded && <FoldedRound round={folded} />}
      {newest && <Opened round={newest} when={folded ? 'lastTime' : 'openedOn'} />}
      {!folded && earlier && <Opened round={earlier} when="before" />}
      {!folded && !newest && <p className="soft">{speaking.none}</p>}
      {mayAskFor && (
        <InPlace word={say(newest ? 'rating.askAgain' : 'rating.ask')}>
          {(close) => <AskRatingForm onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}
