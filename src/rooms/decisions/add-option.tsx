import { useState, type ComponentType } from 'react';
import { ActArea } from '../../web/record/act-area.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { Button } from '../../web/ui/button.tsx';
import { Sheet } from '../../web/ui/sheet.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Facts } from './facts.ts';
import { OptionForm } from './option-form.tsx';
import { useQuestion } from './use-question.tsx';

/** Where texts of the library are read and one is taken. It lives where practices are known. */
export type LibraryShelf = ComponentType<{
  onTake: (facts: Facts, key: string) => void;
  onClose: () => void;
}>;

type Adding = { from: 'nothing' | 'library'; begun?: { facts: Facts; library: string } };

/** Three ways to an option: to write it, to take one from the library, and to wait. */
export function AddOption({ Library }: { Library: LibraryShelf }) {
  const { say } = useWords();
  const { question, ask, may } = useQuestion();
  const [adding, setAdding] = useState<Adding>();
  const acting = useActing();
  const wait = ask('decisions/add-option', {
    facts: {
      name: say('decisions.wait.name'),
      what: say('decisions.wait.what'),
      good: [say('decisions.wait.good')],
      hard: [say('decisions.wait.hard')],
      sure: 'not-known',
      sources: [],
    },
  });
  const isThere = question.options.some(({ facts }) => facts.name === say('decisions.wait.name'));
  const close = () => setAdding(undefined);
  if (!may(wait)) return null;
  return (
    <ActArea acting={acting}>
      <Acts>
        <Button icon="plus" onPress={() => setAdding({ from: 'nothing' })}>
          {say('decisions.add.own')}
        </Button>
        <Button onPress={() => setAdding({ from: 'library' })}>
          {say('decisions.add.library')}
        </Button>
        {!isThere && (
          <Button kind="quiet" onPress={() => acting.run(wait, say('decisions.add.waitDone'))}>
            {say('decisions.add.wait')}
          </Button>
        )}
      </Acts>
      <Sheet
        title={say(
          adding?.from === 'library' && !adding.begun ? 'decisions.library' : 'decisions.add',
        )}
        isOpen={adding !== undefined}
        onClose={close}
      >
        {adding &&
          (adding.from === 'library' && !adding.begun ? (
            <Library
              onClose={close}
              onTake={(facts, library) => setAdding({ from: 'library', begun: { facts, library } })}
            />
          ) : (
            <OptionForm begun={adding.begun} onDone={close} />
          ))}
      </Sheet>
    </ActArea>
  );
}
