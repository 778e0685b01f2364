import type { Id } from '../../record/ids.ts';
import { newPracticeAddress } from '../../rooms/coping/addresses.ts';
import { newGoalAddress } from '../../rooms/goals/addresses.ts';
import { mayAsk } from '../record/forecast.ts';
import { useView } from '../record/record.tsx';
import { pathTo, thingsIn } from '../record/things.ts';
import type { Shown } from '../record/view.ts';
import { ButtonLink } from '../ui/button-link.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './what-hangs.module.css';

/**
 * What hangs from a decision or a goal, of whichever room, as far as the viewer sees it; and the way
 * on: from a decision to a goal, and from either to practice.
 */
export function WhatHangs({ from: { item } }: { from: Shown<unknown> }) {
  const { say } = useWords();
  const view = useView();
  const things = thingsIn(view).filter(({ state }) => (state as { from?: Id }).from === item.id);
  const isDecision = item.room === 'decisions';
  const may = (kind: string) => mayAsk(view, { kind, body: { from: item.id }, about: item.about });
  const ways = [
    {
      word: 'goal',
      href: newGoalAddress(view.partnership),
      is: isDecision && may('goals/propose'),
    },
    { word: 'practice', href: newPracticeAddress(view.partnership), is: may('practice/propose') },
  ] as const;
  const open = ways.filter(({ is }) => is);
  if (things.length + open.length === 0) return null;
  return (
    <div className={styles.hangs}>
      <h3 className={styles.title}>{say('decisions.hangs')}</h3>
      {things.length === 0 && isDecision && <p className="soft">{say('decisions.hangs.none')}</p>}
      <ul>
        {things.map(({ item: { id, room }, title }) => (
          <li key={id}>
            <TextLink href={pathTo(view.partnership, { room, id })}>{title}</TextLink>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <p className={styles.begin}>
          {open.map(({ word, href }) => (
            <ButtonLink key={word} href={`${href}?from=${item.id}`} icon="plus">
              {say(`decisions.hangs.${word}`)}
            </ButtonLink>
          ))}
        </p>
      )}
    </div>
  );
}
