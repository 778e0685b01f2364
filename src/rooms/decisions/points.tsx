import { classes } from '../../web/ui/classes.ts';
import { useWords } from '../../web/ui/words.tsx';
import styles from './options.module.css';

/** Good or hard points, one on each line. The sign beside them is said by their heading. */
export function Points({
  points,
  isGood = false,
}: {
  points: readonly string[];
  isGood?: boolean;
}) {
  const { say } = useWords();
  if (points.length === 0) return <p className="quiet">{say('decisions.option.nothing')}</p>;
  return (
    <ul className={classes(styles.points, isGood && styles.good)}>
      {points.map((point) => (
        <li key={point} dir="auto">
          {point}
        </li>
      ))}
    </ul>
  );
}
