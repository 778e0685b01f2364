import { useState } from 'react';
import { whoSees } from '../../record/audience.ts';
import { itemAfter } from '../../record/effects.ts';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { ChoosePeople } from '../../web/record/choose-people.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { NowAndAfter } from '../../web/ui/now-and-after.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { withThem } from './along.ts';
import { usePractice } from './use-practice.tsx';

/** Those at the table who do not work on this practice, and are not asked yet. */
export function useMayBeAsked(): Id[] {
  const { view, item, may, ask } = usePractice();
  return view.members
    .map(({ person }) => person)
    .filter((person) => may(ask('practice/ask-along', { members: [person] })))
    .filter((person) => !item.about.includes(person));
}

interface AskAlongFormProps {
  people: readonly Id[];
  onDone: () => void;
}

/** Whom to ask, and who can see this practice then: named before anything is asked. */
export function AskAlongForm({ people, onDone }: AskAlongFormProps) {
  const { say } = useWords();
  const { seats, names } = usePeople();
  const { view, item, ask } = usePractice();
  const [chosen, setChosen] = useState<readonly Id[]>([]);
  const acting = useActing(onDone);
  const asking = ask('practice/ask-along', { members: chosen });
  const now = view.whoSees(item);
  const isSeen = chosen.every((person) => now.includes(person));
  const then = isSeen
    ? item
    : itemAfter(item, [{ effect: 'audience', ...withThem(chosen, { ...view, item }) }]);
  const after = whoSees(view.circle, then, view.now);
  const loses = now.filter((person) => !after.includes(person));
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={
        chosen.length === 0
          ? say('practice.along.saveNobody')
          : say('practice.along.save', { names: names(chosen) })
      }
      onCancel={onDone}
    >
      <ChoosePeople
        label={say('practice.along.who')}
        hint={say('practice.along.hint')}
        people={people}
        chosen={chosen}
        onChange={setChosen}
        error={
          acting.problem?.code === 'input/invalid' ? say('problem.item/names-nobody') : undefined
        }
      />
      {chosen.length > 0 && (
        <NowAndAfter
          now={seats(now)}
          after={seats(after)}
          needsYes={!isSeen && item.about.length > 1}
        />
      )}
      {loses.length > 0 && (
        <p className="quiet">{say('practice.along.loses', { names: names(loses) })}</p>
      )}
    </ActForm>
  );
}
