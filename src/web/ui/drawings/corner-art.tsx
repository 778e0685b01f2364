import styles from './corner-art.module.css';
import { TableScene } from './table-scene.tsx';

/** A corner of the table in the margin, or at rest at the end of a page on a phone. */
export function CornerArt() {
  return (
    <div className={styles.corner}>
      <TableScene className={styles.scene} />
    </div>
  );
}
