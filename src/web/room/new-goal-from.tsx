import { useSearchParams } from 'react-router';
import { isId } from '../../record/ids.ts';
import { chosenNow, type Question } from '../../rooms/decisions/question.ts';
import { NewGoalPage } from '../../rooms/goals/new-goal-page.tsx';
import { useView } from '../record/record.tsx';

/** A blank page for a goal; begun from a decision, it has what was chosen on it already. */
export function NewGoalFrom() {
  const view = useView();
  const [search] = useSearchParams();
  const asked = search.get('from');
  const shown = isId(asked) ? view.shown<Question>(asked) : undefined;
  if (shown?.item.room !== 'decisions') return <NewGoalPage />;
  const { state: question, item } = shown;
  const option = question.options.find(({ id }) => id === chosenNow(question));
  const title = option?.facts.name ?? '';
  const why = option ? question.terms.reason : '';
  return <NewGoalPage begun={{ from: item.id, title, why, about: item.about }} />;
}
