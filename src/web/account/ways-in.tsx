import { Notice } from '../ui/notice.tsx';
import { useWords } from '../ui/words.tsx';
import { CodesWay } from './codes-way.tsx';
import type { Me } from './me-shape.ts';
import { Passkeys } from './passkeys.tsx';
import { PasswordWay } from './password-way.tsx';
import styles from './ways-in.module.css';

/** Every way in, with what to do about it. Two are better than one: phones get lost. */
export function WaysIn({ me }: { me: Me }) {
  const { say } = useWords();
  if (me.person.isExample) return <p className="soft">{say('account.waysIn.example')}</p>;
  return (
    <div className={styles.ways}>
      {me.methods.recoveryCodes === 0 && (
        <Notice icon="key">{say('account.waysIn.makeCodes')}</Notice>
      )}
      <Passkeys methods={me.methods} />
      {/* A password goes with an address; whoever gave none has passkeys. */}
      {me.person.address !== null && <PasswordWay methods={me.methods} />}
      <CodesWay methods={me.methods} />
    </div>
  );
}
