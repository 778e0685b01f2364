import { useState } from 'react';
import { KeptPlanShown } from '../../rooms/coping/kept-plan-shown.tsx';
import { ConfirmSheet } from '../account/confirm-sheet.tsx';
import { askQuietly, problemOf } from '../api/ask.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { PageTitle } from '../ui/page-title.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { replaceRow } from './device-row.ts';
import type { Kept } from './kept.ts';
import styles from './keeping.module.css';
import { freshRow, markOf, type Row } from './sealed-row.ts';
import { useClosing } from './use-closing.ts';

interface KeptOpenProps {
  row: Row;
  kept: Kept;
  onClose: () => void;
  onTakenOff: () => void;
}

/** What was kept, to read, to print, to close, and to take off. */
export function KeptOpen({ row, kept, onClose, onTakenOff }: KeptOpenProps) {
  const { say, sayDay } = useWords();
  const [isAsking, setAsking] = useState(false);
  useClosing(onClose);
  return (
    <>
      <PageTitle>{say('safetyPlan.title')}</PageTitle>
      <p className="lede">{say('keeping.page.from', { day: sayDay(kept.keptAt) })}</p>
      <div className={classes(styles.acts, styles.unprinted)}>
        <TextLink onPress={onClose}>{say('keeping.page.close')}</TextLink>
        <TextLink onPress={() => globalThis.print()}>{say('safetyPlan.print')}</TextLink>
      </div>
      <KeptPlanShown plan={kept.plan} />
      <div className={classes(styles.end, styles.unprinted)}>
        <p className="soft">{say('keeping.page.seen')}</p>
        <Acts>
          <Button kind="main" onPress={onClose}>
            {say('keeping.page.close')}
          </Button>
          <Button onPress={() => setAsking(true)}>{say('keeping.takeOff')}</Button>
        </Acts>
      </div>
      <ConfirmSheet
        title={say('keeping.page.takeOffTitle')}
        verb={say('keeping.takeOff')}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onYes={async () => takeOff(row, kept)}
        onDone={onTakenOff}
      >
        <p>{say('keeping.page.takeOffWhat')}</p>
      </ConfirmSheet>
    </>
  );
}

/** Here at once, with or without a network. The server hears of it where it can be reached. */
async function takeOff(row: Row, { release }: Kept) {
  const isGone = await replaceRow(row, freshRow()).catch(() => false);
  if (!isGone) return { ok: false, problem: problemOf('keeping/no-place') } as const;
  void askQuietly('POST', '/api/keepings/release', { mark: markOf(row), release });
  return { ok: true, value: undefined } as const;
}
