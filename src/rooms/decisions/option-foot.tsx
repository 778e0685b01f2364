import { useState } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Sheet } from '../../web/ui/sheet.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { OptionForm } from './option-form.tsx';
import styles from './options.module.css';
import type { Option } from './question.ts';
import { useQuestion } from './use-question.tsx';

/** What can be done with an option, and what waits in it. */
export function OptionFoot({ option }: { option: Option }) {
  const { say } = useWords();
  const { name, names } = usePeople();
  const { view, ask, may } = useQuestion();
  const [isChanging, setIsChanging] = useState(false);
  const acting = useActing();
  const { id, facts, by, asideBy, isAside, isBetweenUs, version } = option;
  const [aside, up] = [
    ask('decisions/set-aside', { option: id }),
    ask('decisions/take-up', { option: id }),
  ];
  const letRead = ask('item/let-others-read', { entry: version });
  const isYours = by === view.viewer;
  return (
    <ActArea acting={acting}>
      <div className={styles.foot}>
        {isBetweenUs && (
          <p>
            {say('decisions.option.narrow', { who: isYours ? 'you' : 'other', name: name(by) })}
          </p>
        )}
        {asideBy.length > 0 && !isAside && (
          <p>{say('decisions.option.wouldSetAside', { names: names(asideBy) })}</p>
        )}
        {isBetweenUs && may(letRead) && (
          <TextLink onPress={() => acting.run(letRead, say('decisions.option.letReadDone'))}>
            {say('decisions.option.letRead')}
          </TextLink>
        )}
        {may(ask('decisions/change-option', { option: id, facts })) && (
          <TextLink onPress={() => setIsChanging(true)}>{say('decisions.option.change')}</TextLink>
        )}
        {may(aside) && (
          <TextLink onPress={() => acting.run(aside)}>
            {say(
              asideBy.length > 0 ? 'decisions.option.alsoSetAside' : 'decisions.option.setAside',
            )}
          </TextLink>
        )}
        {may(up) && (
          <TextLink onPress={() => acting.run(up)}>
            {say(isAside ? 'decisions.option.takeUp' : 'decisions.option.keep')}
          </TextLink>
        )}
      </div>
      <Sheet
        title={say('decisions.option.change')}
        isOpen={isChanging}
        onClose={() => setIsChanging(false)}
      >
        <OptionForm option={option} onDone={() => setIsChanging(false)} />
      </Sheet>
    </ActArea>
  );
}
