import { useState } from 'react';
import type { Acting } from '../use-acting.ts';
import { Acts } from '../../ui/acts.tsx';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Suggestion } from '../../../record/agreeing/suggestion.ts';
import { PutOffForm } from './put-off-form.tsx';
import { useSuggest } from './suggest-sheet.tsx';
import styles from './suggestions.module.css';
import { useAgreeing } from './use-agreeing.tsx';

interface SuggestionAnswersProps {
  suggestion: Suggestion;
  acting: Acting;
}

/** Three ways to answer, never two; for one's own, the way to take it back. */
export function SuggestionAnswers({ suggestion, acting }: SuggestionAnswersProps) {
  const { say } = useWords();
  const { view, ask, may, speaking, isFirst } = useAgreeing();
  const { suggest, maySuggest } = useSuggest();
  const [isPuttingOff, setIsPuttingOff] = useState(false);
  const body = { suggestion: suggestion.id };
  const [agree, putOff, takeBack] = [
    ask('agree', body),
    ask('put-off', body),
    ask('withdraw', body),
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
          {say('agreeing.agree', {
            kind: isFirst(suggestion) ? 'first' : 'change',
            thing: speaking.thing,
          })}
        </Button>
      )}
      {mayOtherWords && (
        <Button onPress={() => suggest(suggestion)}>{say('agreeing.otherWords')}</Button>
      )}
      {mayPutOff && (
        <Button kind="quiet" onPress={() => setIsPuttingOff(true)}>
          {say('agreeing.talk')}
        </Button>
      )}
      {may(takeBack) && (
        <Button onPress={() => acting.run(takeBack, say('agreeing.takenBack'))}>
          {say('agreeing.takeBack')}
        </Button>
      )}
    </Acts>
  );
}
