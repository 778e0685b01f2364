import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import rows from './rows.module.css';

export interface Passkey {
  readonly id: string;
  /** What it was made on: "Safari on iPhone". */
  readonly device: string;
  readonly madeAt: number;
  readonly usedAt: number | null;
  /** It travels with an account of the device's maker, and is on their other devices too. */
  readonly synced: boolean;
}

export function PasskeyRow({ passkey, onRemove }: { passkey: Passkey; onRemove: () => void }) {
  const { say, sayDayAndYear } = useWords();
  return (
    <li>
      <span className={rows.what}>
        <b>{passkey.device}</b>
        <span className="quiet">
          {say('account.passkeys.made', { day: sayDayAndYear(passkey.madeAt) })}{' '}
          {passkey.usedAt !== null &&
            say('account.passkeys.used', { day: sayDayAndYear(passkey.usedAt) })}{' '}
          {passkey.synced && say('account.passkeys.synced')}
        </span>
      </span>
      <span className={rows.act}>
        <TextLink onPress={onRemove} of={passkey.device}>
          {say('account.remove')}
        </TextLink>
      </span>
    </li>
  );
}
