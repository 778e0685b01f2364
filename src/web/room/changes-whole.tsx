import type { Item } from '../../record/item.ts';
import { chosenNow, type Question } from '../../rooms/decisions/question.ts';
import { ChangesPage } from '../../rooms/feedback/changes-page.tsx';
import { useView } from '../record/record.tsx';
import { pathTo } from '../record/things.ts';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';

/** What we changed, with the decisions beside it where the way of working does not fit. */
export function ChangesWhole() {
  return <ChangesPage whereItDoesNotFit={({ item }) => <LookAgain about={item.about} />} />;
}

/** The choices that hold now and are about the same client. Nothing is asked of anybody by it. */
function LookAgain({ about }: Pick<Item, 'about'>) {
  const { say } = useWords();
  const { partnership, shownIn } = useView();
  const decisions = shownIn<Question>('decisions').filter(
    ({ item, state }) =>
      chosenNow(state) !== undefined && item.about.some((client) => about.includes(client)),
  );
  return decisions.map(({ item, state }) => (
    <p key={item.id}>
      <TextLink href={pathTo(partnership, item)}>
        {say('feedback.lookAgain', { title: state.asks })}
      </TextLink>
    </p>
  ));
}
