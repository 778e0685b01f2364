import { Icon } from '../../web/ui/icon.tsx';
import type { KeptCrisisLine } from './kept-plan.ts';
import styles from './plan.module.css';

/** Lines to call, text or write to, each one press away. */
export function CrisisRows({ lines }: { lines: readonly KeptCrisisLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ way, title, about, address }) => (
        <li key={address} className={styles.line}>
          <a className={styles.call} href={address} rel="noreferrer noopener">
            <Icon name={way === 'call' ? 'phone' : 'messages'} />
            {title}
          </a>
          <p className="soft">{about}</p>
        </li>
      ))}
    </ul>
  );
}
