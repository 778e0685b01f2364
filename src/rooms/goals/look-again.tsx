import { useState } from 'react';
import { Section } from '../../web/ui/section.tsx';
import { Sheet } from '../../web/ui/sheet.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { lookAgainAt, type Standing } from './goal.ts';
import { LookForm } from './look-form.tsx';
import { LooksSoFar } from './looks-so-far.tsx';
import { useGoal } from './use-goal.tsx';

/** Only these are looked at again by rhythm. */
const inPlay: readonly Standing[] = ['proposed', 'agreed'];

/** When the goal is looked at again, what each side says this time, and the way to do it sooner. */
export function LookAgain() {
  const { say, sayDay } = useWords();
  const { view, goal, ask, may, isLookDue } = useGoal();
  const [isLooking, setIsLooking] = useState(false);
  const at = lookAgainAt(goal);
  const mayLook = may(ask('goals/look-again', { where: 'keep', look: goal.looks }));
  if (!mayLook && !inPlay.includes(goal.standing)) return null;
  return (
    <Section title={say('goals.look')}>
      {at !== undefined && (
        <p className="title">{at > view.now ? sayDay(at) : say('goals.look.whenever')}</p>
      )}
      <p className="quiet">{say(`goals.rhythm.${goal.terms.rhythm}`)}</p>
      {!isLookDue && <LooksSoFar />}
      {mayLook && !isLookDue && (
        <TextLink onPress={() => setIsLooking(true)}>{say('goals.look.now')}</TextLink>
      )}
      <Sheet
        title={say('goals.look.question')}
        isOpen={isLooking}
        onClose={() => setIsLooking(false)}
      >
        <LookForm onDone={() => setIsLooking(false)} onCancel={() => setIsLooking(false)} />
      </Sheet>
    </Section>
  );
}
