import { QuestionPage } from '../../rooms/decisions/question-page.tsx';
import { LibraryShelf } from '../library/library-shelf.tsx';
import { WhatHangs } from './what-hangs.tsx';

/** A decision, with what hangs from it and the library beside it. */
export function DecisionWhole() {
  return (
    <QuestionPage hangs={(decision) => <WhatHangs decision={decision} />} Library={LibraryShelf} />
  );
}
