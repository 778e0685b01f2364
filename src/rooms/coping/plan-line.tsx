import { Icon } from '../../web/ui/icon.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { KeptLine } from './kept-plan.ts';
import styles from './plan.module.css';
import { callAddress } from './section.ts';

/** One line, large enough to be read through tears, its number one press away. */
export function PlanLine({ text, call, link, by, isByYou }: KeptLine & { isByYou?: boolean }) {
  const { say } = useWords();
  return (
    <li className={styles.line}>
      <p className={styles.text} dir="auto">
        {text}
      </p>
      {call !== undefined && (
        <a
          className={styles.call}
          href={callAddress(call)}
          aria-label={say('safetyPlan.callNamed', { text, call })}
        >
          <Icon name="phone" />
          {say('safetyPlan.callLine', { call })}
        </a>
      )}
      {link !== undefined && (
        <a className={styles.address} href={link} rel="noreferrer noopener">
          {link}
        </a>
      )}
      {by !== undefined && (
        <p className="quiet">
          {isByYou ? say('safetyPlan.lineByYou') : say('safetyPlan.lineBy', { name: by })}
        </p>
      )}
    </li>
  );
}
