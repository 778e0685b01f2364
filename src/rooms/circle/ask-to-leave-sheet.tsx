import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { whoWillSee } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Sheet } from '../../web/ui/sheet.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';

interface AskToLeaveSheetProps {
  member: Id;
  onClose: () => void;
}

/** A client asks somebody to leave. It holds at once, so what it does is said first. */
export function AskToLeaveSheet({ member, onClose }: AskToLeaveSheetProps) {
  const { say } = useWords();
  const name = usePeople().name(member);
  return (
    <Sheet title={say('leaving.askTitle', { name })} isOpen onClose={onClose}>
      <Ask member={member} onClose={onClose} />
    </Sheet>
  );
}

function Ask({ member, onClose }: AskToLeaveSheetProps) {
  const { say } = useWords();
  const name = usePeople().name(member);
  const acting = useActing(onClose);
  const [words, setWords] = useState('');
  const view = useView();
  const body = { member, ...(written(words) !== undefined && { words }) };
  const asking = { kind: 'leaving/ask-to-leave', body };
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking, say('leaving.askDone', { name }))}
      save={say('leaving.askDo', { name })}
      willSee={whoWillSee(view, asking).filter((each) => each !== member)}
      onCancel={onClose}
      cancel={say('sharing.keep')}
    >
      <p>{say('leaving.askDoes', { name })}</p>
      <p>{say('leaving.askDoesNot', { name })}</p>
      <p className="soft">{say('leaving.askBack', { name })}</p>
      <TextArea
        label={say('leaving.askWords')}
        hint={say('leaving.askWordsHint', { name })}
        isOwnWords
        rows={2}
        value={words}
        onChange={setWords}
        maxLength={500}
      />
    </ActForm>
  );
}
