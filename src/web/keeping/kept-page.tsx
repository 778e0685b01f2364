import { useEffect, useRef, useState } from 'react';
import { PorchFrame } from '../shell/porch-frame.tsx';
import { useAnnounce } from '../ui/said-politely.tsx';
import { useWords } from '../ui/words.tsx';
import { AskPassphrase } from './ask-passphrase.tsx';
import { readRow } from './device-row.ts';
import { KeptOpen } from './kept-open.tsx';
import { openKept, type Kept } from './kept.ts';
import { lookAfterRow } from './look-after.ts';
import type { Row } from './sealed-row.ts';

/** How long the way to the server may be before it counts as none, in milliseconds. */
const patience = 3_000;

/**
 * Opens what is kept on this device. For everybody alike: it asks for a passphrase in any case, and
 * the answer to a wrong one is the answer where nothing is kept, after the same work.
 */
export function KeptPage() {
  const { say } = useWords();
  const announce = useAnnounce();
  const [opened, setOpened] = useState<{ row: Row; kept: Kept } | null>(null);
  const lookedAfter = useRef<Promise<unknown>>(undefined);
  useEffect(() => {
    lookedAfter.current = lookAfterRow();
  }, []);
  const open = async (passphrase: string) => {
    // What was taken off from elsewhere is not shown once more, where the server can be asked.
    await Promise.race([lookedAfter.current, waitFor(patience)]);
    const row = await readRow();
    const kept = await openKept(row, passphrase);
    if (kept) setOpened({ row, kept });
    return kept !== undefined;
  };
  const close = (said: string) => {
    setOpened(null);
    announce(said);
  };
  return (
    <PorchFrame isKeptPage>
      {opened ? (
        <KeptOpen
          {...opened}
          onClose={() => close(say('keeping.page.closed'))}
          onTakenOff={() => close(say('keeping.takenOff'))}
        />
      ) : (
        <AskPassphrase onOpen={open} />
      )}
    </PorchFrame>
  );
}

const waitFor = async (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
