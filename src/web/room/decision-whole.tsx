import { QuestionPage } from '../../rooms/decisions/question-page.tsx';
import { LibraryShelf } from '../library/library-shelf.tsx';
import { ComesFrom } from './comes-from.tsx';
import { WhatHangs } from './what-hangs.tsx';

/** A decision, with what it comes from, what hangs from it, and the library beside it. */
export function DecisionWhole() {
  return (
    <QuestionPage
      hangs={(decision) => <WhatHangs from={decision} />}
      Library={LibraryShelf}
      source={(from) => <ComesFrom from={from} />}
    />
  );
}
