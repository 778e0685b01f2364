import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { ChangeMade } from './change-made.tsx';
import { isShown, unansweredChanges, type Feedback } from './said.ts';

/** What was changed because the viewer asked: before they say anew how it is, whether that helped. */
export function EarlierChanges() {
  const { say, sayDate } = useWords();
  const { person } = usePeople();
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
        <div key={change.id}>
          <OwnWords
            person={person(view.viewer)}
            note={say('feedback.said', { day: sayDate(open.state.at) })}
            text={open.state.answers.change ?? open.state.answers.missing}
          />
          <ChangeMade open={open} change={change} />
        </div>
      ))}
    </Section>
  );
}
