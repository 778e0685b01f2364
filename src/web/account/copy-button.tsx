import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { useWords } from '../ui/words.tsx';

interface CopyButtonProps {
  text: string;
  children: string;
}

/** Copies, and says so on itself and aloud. Where copying is not allowed, it says that instead. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const { say } = useWords();
  const announce = useAnnounce();
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    const hasCopied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    const outcome = say(hasCopied ? 'account.copied' : 'account.notCopied');
    setSaid(outcome);
    announce(outcome);
  };
  return (
    <Button isSmall icon={said === null ? undefined : 'check'} onPress={() => void copy()}>
      {said ?? children}
    </Button>
  );
}
