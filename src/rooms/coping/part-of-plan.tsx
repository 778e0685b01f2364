import { useState } from 'react';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { EarlierVersions } from './earlier-versions.tsx';
import { PartForm } from './part-form.tsx';
import { PlanLines } from './plan-lines.tsx';
import styles from './plan.module.css';
import { openLines } from './safety-plan.ts';
import type { Section } from './section.ts';
import { SuggestLineForm } from './suggest-line-form.tsx';
import { SuggestedLineSlip } from './suggested-line-slip.tsx';

interface PartOfPlanProps {
  shown: Shown<Section>;
  level: 2 | 3;
}

/** One part of a plan: its lines first, then what is suggested, who sees it, and how to change it. */
export function PartOfPlan({ shown, level }: PartOfPlanProps) {
  const { say } = useWords();
  const { name } = usePeople();
  const { view, item, state, ask, may } = openItem(useView(), shown);
  const [isChanging, setIsChanging] = useState(false);
  const isOwner = item.owner === view.viewer && !view.isReadOnly;
  const mayAdd = may(ask('safety-plan/suggest-line', { line: { text: '' } }));
  const hasEarlier = state.versions.length > 1;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section id={`part-${item.id}`} className={styles.part} aria-labelledby={`name-${item.id}`}>
      <Heading id={`name-${item.id}`} className={styles.name}>
        {state.name}
      </Heading>
      {isChanging ? (
        <PartForm part={state.part} before={shown} onDone={() => setIsChanging(false)} />
      ) : (
        <>
          {state.lines.length === 0 ? (
            <p className="soft">{say(hasEarlier ? 'safetyPlan.emptyHere' : 'safetyPlan.empty')}</p>
          ) : (
            <PlanLines lines={state.lines} owner={item.owner} />
          )}
          {openLines(state.suggestions).map((suggestion) => (
            <SuggestedLineSlip key={suggestion.id} shown={shown} suggestion={suggestion} />
          ))}
          <div className={styles.foot}>
            {isOwner && (
              <TextLink of={state.name} onPress={() => setIsChanging(true)}>
                {say('safetyPlan.change')}
              </TextLink>
            )}
            {mayAdd && (
              <InPlace word={say('safetyPlan.suggest')} of={state.name}>
                {(close) => (
                  <SuggestLineForm shown={shown} name={name(item.owner)} onDone={close} />
                )}
              </InPlace>
            )}
          </div>
          <ItemAudience item={item} />
          {hasEarlier && <EarlierVersions section={state} />}
        </>
      )}
    </section>
  );
}
