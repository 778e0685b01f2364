import type { Id } from '../../record/ids.ts';
import { useView } from '../../web/record/record.tsx';
import { thingsIn } from '../../web/record/things.ts';
import { sayTopics } from '../../web/record/topic-words.ts';
import { useFrozen } from '../../web/record/use-frozen.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { whatOpens, type WhatOpens } from '../../web/record/what-opens.ts';
import { SeenBy } from '../../web/ui/seen-by.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { SharingPlan } from './sharing-draft.ts';
import styles from './sharing-form.module.css';

interface SharingPreviewProps {
  member: Id;
  plan: SharingPlan;
  isSaving: boolean;
}

/** Exactly what opens, by title, and what stays hidden: computed by the rule that will hold. */
export function SharingPreview({ member, plan, isSaving }: SharingPreviewProps) {
  const { say } = useWords();
  const view = useFrozen(useView(), isSaving);
  const { person } = usePeople();
  const what = whatOpens(view, thingsIn(view, say), member, plan.effects);
  const hidden = useHidden(what);
  return (
    <SeenBy person={person(member)} hidden={hidden}>
      <Opens member={member} plan={plan} what={what} />
    </SeenBy>
  );
}

interface OpensProps {
  member: Id;
  plan: SharingPlan;
  what: WhatOpens;
}

function Opens({ member, plan, what: { opens, closes, keeps } }: OpensProps) {
  const { say } = useWords();
  const name = usePeople().name(member);
  const topics = sayTopics(plan.share, say);
  return (
    <div className={styles.opens} aria-live="polite">
      {opens.length > 0 && (
        <>
          <p className={styles.label}>{say('sharing.opens', { name })}</p>
          <ul>
            {opens.map(({ thing }) => (
              <li key={thing.item.id} className="title">
                {thing.title}
              </li>
            ))}
          </ul>
        </>
      )}
      {keeps.length > 0 && (
        <p className="soft">{say('sharing.keepsSeeing', { name, n: keeps.length })}</p>
      )}
      {closes.length > 0 && (
        <>
          <p className={styles.label}>{say('sharing.closes', { name })}</p>
          <ul>
            {closes.map(({ item, title }) => (
              <li key={item.id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {plan.share.length > 0 && (
        <p className="soft">
          {say(
            opens.length === 0 && keeps.length === 0
              ? 'sharing.opensNothing'
              : 'sharing.opensLater',
            {
              topics,
            },
          )}
        </p>
      )}
    </div>
  );
}

/** What stays hidden, each in words: things, other people's words, and what waits for a partner. */
function useHidden({ opens, joint, hidden }: WhatOpens): string[] {
  const { say } = useWords();
  const { names } = usePeople();
  return [
    ...joint.map(({ thing, clients }) =>
      say('sharing.joint', { title: thing.title, names: names(clients), n: clients.length }),
    ),
    ...opens
      .filter(({ wordsOf }) => wordsOf.length > 0)
      .map(({ thing, wordsOf }) =>
        say('sharing.wordsStay', { names: names(wordsOf), title: thing.title }),
      ),
    say('sharing.alone'),
    ...hidden.map(({ title }) => title),
  ];
}
