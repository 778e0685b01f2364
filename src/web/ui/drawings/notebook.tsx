import { classes } from '../classes.ts';
import { markClass } from '../person-mark.ts';
import styles from './drawings.module.css';
import { stepBoxes, stepLines, stepTicks, writtenLines } from './notebook-strokes.ts';

interface NotebookProps {
  /** Where it lies, in SVG's own words. */
  transform: string;
  /** Nobody has written in it yet. */
  isBlank?: boolean;
}

/** The open notebook in the middle of the table. */
export function Notebook({ transform, isBlank = false }: NotebookProps) {
  return (
    <g className={styles.lit} transform={transform}>
      <path
        d="M-128 -82C-84 -92 -40 -90 0 -80 40 -90 84 -92 128 -82L132 86C86 78 42 80 0 92 -42 80 -86 78 -132 86Z"
        className={styles.shadow}
        transform="translate(5 9)"
      />
      <path
        d="M-132 -80C-88 -90 -42 -90 0 -78 42 -90 88 -90 132 -80L134 88C88 78 42 80 0 92 -42 80 -88 78 -134 88Z"
        className={styles.cover}
      />
      <path
        d="M-127 -84C-84 -93 -40 -92 0 -80L0 86C-42 75 -86 74 -129 82Z"
        className={styles.page}
      />
      <path d="M127 -84C84 -93 40 -92 0 -80L0 86C42 75 86 74 129 82Z" className={styles.page} />
      <path d="M0 -80V86" className={styles.gutter} />
      {!isBlank && <Written />}
      {stepBoxes.map((path) => (
        <path key={path} className={styles.box} d={path} />
      ))}
      <path
        d="M-24 84C-25 100 -23 112 -25 124l6 -5 6 6C-12 112 -13 98 -12 86Z"
        className={classes(styles.mark, 'p-clay')}
      />
    </g>
  );
}

function Written() {
  return (
    <>
      {writtenLines.map(({ marker, path }) => (
        <path key={path} className={classes(styles.written, markClass({ marker }))} d={path} />
      ))}
      {stepTicks.map(({ marker, path }) => (
        <path key={path} className={classes(styles.tick, markClass({ marker }))} d={path} />
      ))}
      {stepLines.map((path) => (
        <path key={path} className={classes(styles.written, styles.plain)} d={path} />
      ))}
    </>
  );
}
