import { type CSSProperties, useId } from 'react';
import { classes } from './classes.ts';
import { Disc } from './disc.tsx';
import { markClass, type Person } from './person-mark.ts';
import styles from './rating-line.module.css';
import { useWords, type Words } from './words.tsx';

interface Mark {
  readonly person: Person;
  /** 0 to 10. */
  readonly value: number;
}

interface RatingLineProps {
  marks: readonly Mark[];
  /** What the ends mean, in words. */
  low: string;
  high: string;
}

/** Opened numbers on one wooden line, and the same in a sentence. No average: nobody chose it. */
export function RatingLine({ marks, low, high }: RatingLineProps) {
  const words = useWords();
  const id = useId();
  const { sayNumber } = words;
  const placed = stacked(marks);
  return (
    <figure aria-labelledby={id}>
      <figcaption id={id}>{sayRating(marks, words)}</figcaption>
      <div
        className={styles.scale}
        style={{ '--stack': Math.max(0, ...placed.map(({ height }) => height)) } as CSSProperties}
        aria-hidden="true"
      >
        <span className={styles.line} />
        {placed.map(({ person, value, height }) => (
          <span
            key={person.personId}
            className={classes(styles.mark, markClass(person))}
            style={{ '--value': value, '--height': height } as CSSProperties}
          >
            <Disc person={person} size="small" />
          </span>
        ))}
        <span className={styles.low}>
          {sayNumber(0)}
          <br />
          {low}
        </span>
        <span className={styles.high}>
          {sayNumber(10)}
          <br />
          {high}
        </span>
      </div>
    </figure>
  );
}

/** Equal numbers stand one above the other, so that nobody is covered. */
function stacked(marks: readonly Mark[]): (Mark & { height: number })[] {
  return marks.map((mark, at) => ({
    ...mark,
    height: marks.slice(0, at).filter(({ value }) => value === mark.value).length,
  }));
}

/** "You chose 4 and Amara chose 6. That is 2 apart." */
function sayRating(marks: readonly Mark[], { say, sayNumber }: Words): string {
  const parts = marks.map(({ person, value }) =>
    person.you
      ? say('pieces.ratingYou', { value: sayNumber(value) })
      : say('pieces.ratingOne', { name: person.name, value: sayNumber(value) }),
  );
  const last = parts.pop() ?? '';
  const chosen = parts.length === 0 ? last : say('people.two', { first: parts.join(', '), last });
  const values = marks.map(({ value }) => value);
  const apart = Math.max(...values) - Math.min(...values);
  if (marks.length < 2) return say('pieces.ratingAlone', { chosen });
  const distance =
    apart === 0 ? say('pieces.ratingSame') : say('pieces.ratingApart', { n: sayNumber(apart) });
  return say('pieces.rating', { chosen, distance });
}
