import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Button } from '../../web/ui/button.tsx';
import { Choice } from '../../web/ui/choice.tsx';
import { Sheet } from '../../web/ui/sheet.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { SharingForm } from './sharing-form.tsx';

interface SharingSheetProps {
  /** With whom something may be shared; chosen here where there are several. */
  members: readonly Id[];
  isOpen: boolean;
  onClose: () => void;
}

/** What one person may see, until when, and what exactly opens by it: read before it is saved. */
export function SharingSheet({ members, isOpen, onClose }: SharingSheetProps) {
  const { say } = useWords();
  const { name } = usePeople();
  const [only, another] = members;
  const title =
    only !== undefined && another === undefined
      ? say('sharing.title', { name: name(only) })
      : say('sharing.titleWho');
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      <Inside members={members} onClose={onClose} />
    </Sheet>
  );
}

function Inside({ members, onClose }: Omit<SharingSheetProps, 'isOpen'>) {
  const { say } = useWords();
  const { name } = usePeople();
  const [chosen, setChosen] = useState(members.length === 1 ? members[0] : undefined);
  return (
    <>
      {members.length > 1 && (
        <Choice
          label={say('sharing.who')}
          value={chosen ?? null}
          onChange={setChosen}
          answers={members.map((member) => ({ value: member, label: name(member) }))}
        />
      )}
      {chosen === undefined ? (
        <Button kind="quiet" onPress={onClose}>
          {say('sharing.keep')}
        </Button>
      ) : (
        <SharingForm key={chosen} member={chosen} onClose={onClose} />
      )}
    </>
  );
}
