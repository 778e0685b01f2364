import type { Id } from '../../record/ids.ts';
import { mayAsk } from '../record/forecast.ts';
import { useView } from '../record/record.tsx';
import { pathTo, thingsIn } from '../record/things.ts';
import type { Shown } from '../record/view.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './what-hangs.module.css';

/** What hangs from a decision, of whichever room, as far as the viewer sees it; and the way on. */
export function WhatHangs({ decision: { item } }: { decision: Shown<unknown> }) {
  const { say } = useWords();
  const view = useView();
  const things = thingsIn(view).filter(({ state }) => (state as { from?: Id }).from === item.id);
  const mayBegin = mayAsk(view, {
    kind: 'goals/propose',
    body: { from: item.id },
    about: item.about,
  });
  if (things.length === 0 && !mayBegin) return null;
  return (
    <div className={styles.hangs}>
      <h3 className={styles.title}>{say('decisions.hangs')}</h3>
      {things.length === 0 && <p className="soft">{say('decisions.hangs.none')}</p>}
      <ul>
        {things.map(({ item: { id, room }, title }) => (
          <li key={id}>
            <TextLink href={pathTo(view.partnership, { room, id })}>{title}</TextLink>
          </li>
        ))}
      </ul>
      {mayBegin && (
        <p className={styles.begin}>
          <ButtonLink href={`/rooms/${view.partnership}/goals/new?from=${item.id}`} icon="plus">
            {say('decisions.hangs.goal')}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}
