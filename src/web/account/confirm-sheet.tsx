import type { ReactNode } from 'react';
import type { Asked } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useWords } from '../ui/words.tsx';
import { ProblemNote } from './problem-note.tsx';

interface ConfirmSheetProps<Answer> {
  title: string;
  /** What will happen, and what will not. */
  children: ReactNode;
  verb: string;
  onYes: () => Promise<Asked<Answer>>;
  onDone?: (answer: Answer) => void | Promise<void>;
  isOpen: boolean;
  onClose: () => void;
}

/** Before something that cannot be taken back: what it does, in words, and a way out. */
export function ConfirmSheet<Answer>(props: ConfirmSheetProps<Answer>) {
  const { title, children, verb, onYes, onDone, isOpen, onClose } = props;
  const { say } = useWords();
  const act = useAct(onYes, async (answer) => {
    onClose();
    await onDone?.(answer);
  });
  const close = () => {
    act.setProblem(null);
    onClose();
  };
  return (
    <Sheet title={title} isOpen={isOpen} onClose={close}>
      <ProblemNote problem={act.problem} />
      {children}
      <Acts>
        <Button kind="main" onPress={act.run} isPending={act.isPending}>
          {verb}
        </Button>
        <Button onPress={close}>{say('door.notNow')}</Button>
      </Acts>
    </Sheet>
  );
}
