import type { ReactNode } from 'react';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { Blank } from '../../web/ui/blank.tsx';
import { EndOfPage } from '../../web/ui/end-of-page.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Spread } from '../../web/ui/spread.tsx';
import { classes } from '../../web/ui/classes.ts';
import { useWords } from '../../web/ui/words.tsx';
import { copingAddress } from './addresses.ts';
import { CrisisLines } from './crisis-lines.tsx';
import { MissingParts } from './missing-parts.tsx';
import type { PlanShown } from './plan-shown.tsx';
import { PartOfPlan } from './part-of-plan.tsx';
import styles from './plan.module.css';
import { PlanMargin } from './plan-margin.tsx';
import { parts, type Section } from './section.ts';

interface PlanPageProps {
  /** What the house does with somebody's own plan besides: it can be kept on a device. */
  beside: (own: PlanShown) => ReactNode;
}

/** A plan for hard moments: its parts in order. Of several people, the viewer's own comes first. */
export function PlanPage({ beside }: PlanPageProps) {
  const { say, sayDay } = useWords();
  const { name } = usePeople();
  const view = useView();
  const plans = usePlans();
  const isClient = view.seat?.role === 'client';
  const only = plans.length === 1 ? plans[0] : undefined;
  const own = plans.find(({ owner }) => owner === view.viewer);
  const title = isClient
    ? say('safetyPlan.title')
    : only
      ? say('safetyPlan.titleOf', { name: name(only.owner) })
      : say('safetyPlan.titleNobody');
  return (
    <Spread margin={plans.length > 0 && <PlanMargin />}>
      <div className={styles.unprinted}>
        <BackLink href={copingAddress(view.partnership)}>{say('coping.title')}</BackLink>
      </div>
      <PageTitle>{title}</PageTitle>
      <p className={classes('lede', styles.lede)}>
        {say(isClient ? 'safetyPlan.lede' : 'safetyPlan.ledeOf')}
      </p>
      {!isClient && plans.length === 0 && (
        <Blank drawing="notebook" title={say('safetyPlan.blank.title')}>
          {say('safetyPlan.blank')}
        </Blank>
      )}
      {plans.map(({ owner, sections }) => (
        <Plan key={owner} owner={owner} sections={sections} isAlone={plans.length === 1} />
      ))}
      {isClient && <MissingParts plan={own} />}
      {own && isClient && !view.isReadOnly && beside(own)}
      {plans.length > 0 && (
        <>
          <p className={styles.printed}>{say('safetyPlan.printed', { day: sayDay(view.now) })}</p>
          <EndOfPage>{say('safetyPlan.end')}</EndOfPage>
        </>
      )}
    </Spread>
  );
}

function usePlans(): PlanShown[] {
  const view = useView();
  const all = view.shownIn<Section>('safety-plan').toReversed();
  const owners = [...new Set(all.map(({ item }) => item.owner))];
  return owners
    .toSorted((a, b) => Number(b === view.viewer) - Number(a === view.viewer))
    .map((owner) => ({ owner, sections: all.filter(({ item }) => item.owner === owner) }));
}

function Plan({ owner, sections, isAlone }: PlanShown & { isAlone: boolean }) {
  const { say } = useWords();
  const { name } = usePeople();
  const view = useView();
  const isNamed = !isAlone && owner !== view.viewer;
  return (
    <>
      {isNamed && <h2 className="title">{say('safetyPlan.titleOf', { name: name(owner) })}</h2>}
      {parts.map((part) => (
        <div key={part}>
          {sections
            .filter(({ state }) => state.part === part)
            .map((shown) => (
              <PartOfPlan key={shown.item.id} shown={shown} level={isNamed ? 3 : 2} />
            ))}
          {part === 'professionals' && <CrisisLines level={isNamed ? 3 : 2} />}
        </div>
      ))}
    </>
  );
}
