import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { ChoosePeople } from '../../web/record/choose-people.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useWords } from '../../web/ui/words.tsx';
import { useSession } from './use-session.tsx';

/** The end, with who was there: it is in everybody's record, so it is looked at before. */
export function EndForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { view, item, state, ask, willSee } = useSession();
  const able = view.whoSees(item);
  // Who agreed on it or said that they come, and whoever writes it down; not who said that they do not.
  const [there, setThere] = useState<readonly Id[]>(() =>
    able.filter((person) => {
      const says = state.coming[person];
      const isExpected =
        item.about.includes(person) || state.signed.some(({ by }) => by === person);
      return says === 'yes' || person === view.viewer || (says === undefined && isExpected);
    }),
  );
  const acting = useActing(onDone);
  const asking = ask('sessions/end', { there: [...there] });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('sessions.finish')}
      willSee={willSee(asking)}
      onCancel={onDone}
    >
      <ChoosePeople
        label={say('sessions.whoWasThere')}
        people={able}
        chosen={there}
        onChange={setThere}
      />
    </ActForm>
  );
}
