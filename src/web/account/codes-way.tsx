import { useState } from 'react';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import type { Methods } from './me-shape.ts';
import { useMe } from './me.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import styles from './ways-in.module.css';

/** Codes on paper, and how many are left. */
export function CodesWay({ methods }: { methods: Methods }) {
  const { say } = useWords();
  const { look } = useMe();
  const [isOpen, setOpen] = useState(false);
  const left = methods.recoveryCodes;
  const verb = say(left === 0 ? 'account.codes.make' : 'account.codes.makeNew');
  const close = () => {
    setOpen(false);
    void look();
  };
  return (
    <div className={styles.way}>
      <h3>{say('account.codes')}</h3>
      <p className="soft">{say('account.codes.left', { n: left })}</p>
      <Acts>
        <Button isSmall onPress={() => setOpen(true)}>
          {verb}
        </Button>
      </Acts>
      <Sheet title={verb} isOpen={isOpen} onClose={close}>
        <p>{say(left === 0 ? 'account.codes.what' : 'account.codes.newWhat')}</p>
        <RecoveryCodes onDone={close}>
          <TextLink onPress={close}>{say('door.notNow')}</TextLink>
        </RecoveryCodes>
      </Sheet>
    </div>
  );
}
