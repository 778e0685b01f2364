import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { ChangeMade } from './change-made.tsx';
import { isShown, unansweredChanges, type Feedback } from './said.ts';

/** What was changed because the viewer asked: before they say anew how it is, whether that helped. */
export function EarlierChanges() {
  const { say } = useWords();
  const view = useView();
  const waiting = view
    .shownIn<Feedback>('feedback')
    .filter(({ item, state }) => isShown(item) && state.by === view.viewer)
    .flatMap((shown) =>
      unansweredChanges(shown.state).map((change) => ({ open: openItem(view, shown), change })),
    );
  if (waiting.length === 0) return null;
  return (
    <Section title={say('feedback.new.earlier')}>
      {waiting.map(({ open, change }) => (
        <ChangeMade key={change.id} open={open} change={change} />
      ))}
    </Section>
  );
}
