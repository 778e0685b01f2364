import type { ReactNode } from 'react';
import styles from './blank.module.css';
import { BlankNotebook } from './drawings/blank-notebook.tsx';
import { OpenChair } from './drawings/open-chair.tsx';

interface BlankProps {
  drawing: 'notebook' | 'chair';
  title: string;
  /** One sentence. */
  children: ReactNode;
  /** One verb. */
  act?: ReactNode;
}

/** Nothing here yet, and that is fine: a small drawing, one sentence, one thing to do. */
export function Blank({ drawing, title, children, act }: BlankProps) {
  return (
    <div className={styles.blank}>
      <div>{drawing === 'notebook' ? <BlankNotebook /> : <OpenChair />}</div>
      <div>
        <p className="title">{title}</p>
        <p className={styles.sentence}>{children}</p>
        {act}
      </div>
    </div>
  );
}
