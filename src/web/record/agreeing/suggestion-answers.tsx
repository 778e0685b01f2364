import { useState } from 'react';
import type { Acting } from '../../web/record/use-acting.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { Button } from '../../web/ui/button.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Suggestion } from './goal.ts';
import { PutOffForm } from './put-off-form.tsx';
import { useSuggest } from './suggest-sheet.tsx';
import styles from './suggestions.module.css';
import { useGoal } from './use-goal.tsx';

interface SuggestionAnswersProps {
  suggestion: Suggestion;
  acting: Acting;
}

/** Three ways to answer, never two; for one's own, the way to take it back. */
export function SuggestionAnswers({ suggestion, acting }: SuggestionAnswersProps) {
  const { say } = useWords();
  const { view, goal, ask, may } = useGoal();
  const { suggest, maySuggest } = useSuggest();
  const [isPuttingOff, setIsPuttingOff] = useState(false);
  const body = { suggestion: suggestion.id };
  const [agree, putOff, takeBack] = [
    ask('goals/agree', body),
    ask('goals/put-off', body),
    ask('goals/withdraw', body),
  ];
  const isMine = suggestion.by === view.viewer;
  const mayPutOff = !isMine && !suggestion.putOffBy.includes(view.viewer) && may(putOff);
  const mayOtherWords = !isMine && maySuggest(suggestion);
  if (isPuttingOff) {
    return (
      <div className={styles.part}>
        <PutOffForm suggestion={suggestion} onDone={() => setIsPuttingOff(false)} />
      </div>
    );
  }
  if (!may(agree) && !mayPutOff && !mayOtherWords && !may(takeBack)) return null;
  return (
    <Acts>
      {may(agree) && (
        <Button kind="main" onPress={() => acting.run(agree)}>
          {say(goal.version === suggestion.id ? 'goals.agree.goal' : 'goals.agree.change')}
        </Button>
      )}
      {mayOtherWords && (
        <Button onPress={() => suggest(suggestion)}>{say('goals.otherWords')}</Button>
      )}
      {mayPutOff && (
        <Button kind="quiet" onPress={() => setIsPuttingOff(true)}>
          {say('goals.talk')}
        </Button>
      )}
      {may(takeBack) && (
        <Button onPress={() => acting.run(takeBack, say('goals.takenBack'))}>
          {say('goals.takeBack')}
        </Button>
      )}
    </Acts>
  );
}
