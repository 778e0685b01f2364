import { useState } from 'react';
import { newQuestionAddress } from '../../rooms/decisions/addresses.ts';
import { newPracticeAddress } from '../../rooms/coping/addresses.ts';
import { newGoalAddress, newStepAddress } from '../../rooms/goals/addresses.ts';
import type { Id } from '../../record/ids.ts';
import { mayAsk } from '../record/forecast.ts';
import { useView } from '../record/record.tsx';
import type { View } from '../record/view.ts';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { goalsForStep } from './goals-for-step.ts';
import styles from './make-from.module.css';
import { findSource } from './source.ts';

/** The ways to make something of a line or a note: a tap leads to a form with its words on it. */
export function MakeFrom({ from }: { from: Id }) {
  const { say } = useWords();
  const view = useView();
  const [isOpen, setIsOpen] = useState(false);
  const ways = waysFrom(view, from);
  const of = findSource(view, from)?.begun?.words;
  if (ways.length === 0) return null;
  return (
    <div className={styles.ways}>
      <TextLink of={of} isExpanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {say('sessions.make')}
      </TextLink>
      {isOpen &&
        ways.map(({ what, href }) => (
          <TextLink key={what} href={href}>
            {say(`sessions.make.${what}`)}
          </TextLink>
        ))}
    </div>
  );
}

type Way = { what: 'goal' | 'step' | 'decision' | 'practice'; href: string };

function waysFrom(view: View, from: Id): Way[] {
  const begun = findSource(view, from)?.begun;
  if (!begun) return [];
  const { partnership } = view;
  const may = (kind: string) => mayAsk(view, { kind, body: {}, about: begun.about });
  const ways: (Way & { isOpen: boolean })[] = [
    { what: 'goal', href: newGoalAddress(partnership), isOpen: may('goals/propose') },
    {
      what: 'step',
      href: newStepAddress(partnership),
      isOpen: goalsForStep(view, begun).length > 0,
    },
    { what: 'decision', href: newQuestionAddress(partnership), isOpen: may('decisions/ask') },
    { what: 'practice', href: newPracticeAddress(partnership), isOpen: may('practice/propose') },
  ];
  return ways
    .filter(({ isOpen }) => isOpen)
    .map(({ what, href }) => ({ what, href: `${href}?from=${from}` }));
}
