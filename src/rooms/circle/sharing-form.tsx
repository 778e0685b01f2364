import { useRef, useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ActArea } from '../../web/record/act-area.tsx';
import { written } from '../../web/record/check-asking.ts';
import { askToShare, askToTakeBack } from '../../web/record/my-sharing.ts';
import { useView } from '../../web/record/record.tsx';
import { sayTopics } from '../../web/record/topic-words.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { useSeveral } from '../../web/record/use-several.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { Button } from '../../web/ui/button.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { SharingPreview } from './sharing-preview.tsx';
import { SharingTerms } from './sharing-terms.tsx';
import { SharingTopics } from './sharing-topics.tsx';
import styles from './sharing-form.module.css';
import { useSharingDraft, type OpenDraft } from './use-sharing-draft.tsx';

interface SharingFormProps {
  member: Id;
  onClose: () => void;
}

/** On the left what is chosen, on the right what it does; below it the one button that does it. */
export function SharingForm({ member, onClose }: SharingFormProps) {
  const { say } = useWords();
  const view = useView();
  const name = usePeople().name(member);
  const area = useRef<HTMLDivElement>(null);
  const [isTried, setTried] = useState(false);
  const acting = useSeveral(onClose);
  const open = useSharingDraft(member, acting.isPending);
  const { draft, plan, shares, until } = open;
  const isNothing = plan.share.length === 0 && plan.takeBack.length === 0;
  const save = () => {
    setTried(true);
    if (isNothing || (plan.share.length > 0 && until === 'not-yet')) {
      // Once it is drawn as not right yet.
      requestAnimationFrame(() => area.current?.querySelector<HTMLElement>(notRight)?.focus());
      return;
    }
    const askings = [];
    if (plan.takeBack.length > 0) askings.push(askToTakeBack(view, member, plan.takeBack));
    if (plan.share.length > 0 && until !== 'not-yet') {
      const purpose = written(draft.purpose);
      const terms = { topics: plan.share, may: draft.may, purpose, until };
      askings.push(askToShare(view, member, terms));
    }
    const [said, topics] =
      plan.share.length > 0
        ? (['sharing.shared', plan.share] as const)
        : (['sharing.tookBack', plan.takeBack] as const);
    acting.run(askings, say(said, { name, topics: sayTopics(topics, say) }));
  };
  return (
    <ActArea acting={acting}>
      <div className={styles.two} ref={area}>
        <div>
          <SharingTopics
            member={member}
            open={open}
            error={isTried && isNothing ? say('sharing.topicNeeded') : undefined}
          />
          {plan.share.length > 0 && <SharingTerms member={member} open={open} isTried={isTried} />}
        </div>
        <div>
          {!isNothing && <SharingPreview member={member} plan={plan} isSaving={acting.isPending} />}
          <p className={styles.remember}>{say('sharing.remember', { name })}</p>
          <Acts>
            <Button kind="main" onPress={save} isPending={acting.isPending}>
              {sayEffect(say, name, open, shares.length)}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {say('sharing.keep')}
            </Button>
          </Acts>
        </div>
      </div>
    </ActArea>
  );
}

/** A day that is needed, or where nothing is chosen the first switch. */
const notRight = 'input[aria-invalid="true"], input[role="switch"]';

/** The button names the effect. */
function sayEffect(
  say: ReturnType<typeof useWords>['say'],
  name: string,
  { plan, draft }: OpenDraft,
  shared: number,
): string {
  if (plan.share.length === 0) {
    return shared === 0
      ? say('sharing.choose')
      : say('sharing.takeBackDo', { name, topics: sayTopics(plan.takeBack, say) });
  }
  const topics = sayTopics(plan.share, say);
  if (draft.may === 'add') return say('sharing.letAdd', { name, topics });
  const isRenewal = shared > 0 && plan.share.length <= shared && plan.takeBack.length === 0;
  return say(isRenewal ? 'sharing.renew' : 'sharing.let', { name, topics });
}
