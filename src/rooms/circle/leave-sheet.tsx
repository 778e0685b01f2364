import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActForm } from '../../web/record/act-form.tsx';
import { written } from '../../web/record/check-asking.ts';
import { whoWillSee } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { Sheet } from '../../web/ui/sheet.tsx';
import { TextArea } from '../../web/ui/text-area.tsx';
import { useWords } from '../../web/ui/words.tsx';

interface LeaveSheetProps {
  isOpen: boolean;
  onClose: () => void;
}

/** Leaving one's own seat: what it does and what it does not do comes first. */
export function LeaveSheet({ isOpen, onClose }: LeaveSheetProps) {
  const { say } = useWords();
  return (
    <Sheet title={say('leaving.title')} isOpen={isOpen} onClose={onClose}>
      <Leave onClose={onClose} />
    </Sheet>
  );
}

function Leave({ onClose }: Pick<LeaveSheetProps, 'onClose'>) {
  const { say } = useWords();
  const view = useView();
  const navigate = useNavigate();
  // The room is gone once the seat is: the page over all tables is what is left.
  const acting = useActing(() => void navigate('/', { replace: true }));
  const [words, setWords] = useState('');
  const body = { ...(written(words) !== undefined && { words }) };
  const asking = { kind: 'leaving/leave', body };
  const shares = view.seat?.role === 'client' ? 'leaving.doesMine' : 'leaving.doesShares';
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking, say('leaving.left'))}
      save={say('leaving.do')}
      willSee={whoWillSee(view, asking).filter((each) => each !== view.viewer)}
      onCancel={onClose}
      cancel={say('leaving.stay')}
    >
      <p>{say('leaving.does')}</p>
      <p>{say(shares)}</p>
      <p>{say('leaving.doesNot')}</p>
      <p className="soft">{say('leaving.back')}</p>
      <TextArea
        label={say('leaving.words')}
        hint={say('leaving.wordsHint')}
        isOwnWords
        rows={2}
        value={words}
        onChange={setWords}
        maxLength={500}
      />
    </ActForm>
  );
}
