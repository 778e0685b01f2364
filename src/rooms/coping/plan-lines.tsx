import type { Id } from '../../record/ids.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { PlanLine } from './plan-line.tsx';
import styles from './plan.module.css';
import type { SignedLine } from './section.ts';

/** The lines of a part, each with the name of who found its words where that is not the owner. */
export function PlanLines({ lines, owner }: { lines: readonly SignedLine[]; owner: Id }) {
  const { name } = usePeople();
  const { viewer } = useView();
  return (
    <ul className={styles.lines}>
      {lines.map(({ by, ...line }) => (
        <PlanLine
          key={`${line.text} ${line.call} ${line.link}`}
          {...line}
          {...(by !== owner && { by: name(by), isByYou: by === viewer })}
        />
      ))}
    </ul>
  );
}
