import type { Id } from '../../record/ids.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Icon } from '../../web/ui/icon.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './plan.module.css';
import { callAddress, type SignedLine } from './section.ts';

/** The lines of a part, large enough to be read through tears, each number one press away. */
export function PlanLines({ lines, owner }: { lines: readonly SignedLine[]; owner: Id }) {
  const { say } = useWords();
  const { name } = usePeople();
  return (
    <ul className={styles.lines}>
      {lines.map(({ text, call, link, by }) => (
        <li key={`${text} ${call} ${link}`} className={styles.line}>
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
          {by !== owner && <p className="quiet">{say('safetyPlan.lineBy', { name: name(by) })}</p>}
        </li>
      ))}
    </ul>
  );
}
