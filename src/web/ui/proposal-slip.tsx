import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import type { PersonMark } from './person-mark.ts';
import styles from './proposal-slip.module.css';
import { Slip } from './slip.tsx';

interface ProposalSlipProps {
  from: PersonMark;
  /** "Amara suggests a change" */
  title: string;
  /** "Friday, November 20. Nothing changes until you both agree." */
  note: string;
  /** What it says now, what it would say, and why: each under its own label. */
  parts: readonly { readonly label: string; readonly words: ReactNode }[];
  /** Deeper where the slip lies inside a part of the page that has its own heading. */
  level?: 2 | 3 | undefined;
  /** Three ways to answer, never two. Then who can see the suggestion itself. */
  children: ReactNode;
}

/** Somebody suggests a change. The agreed words still stand. */
export function ProposalSlip({ from, title, note, parts, level = 2, children }: ProposalSlipProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <section className={styles.proposal} aria-labelledby={id}>
      <Slip from={from}>
        <Heading className="title" id={id}>
          {title}
        </Heading>
        <p className={classes('quiet', styles.note)}>{note}</p>
        {parts.length > 0 && (
          <dl className={styles.parts}>
            {parts.map(({ label, words }) => (
              <div key={label}>
                <dt className={styles.label}>{label}</dt>
                <dd className={styles.words} dir="auto">
                  {words}
                </dd>
              </div>
            ))}
          </dl>
        )}
        {children}
      </Slip>
    </section>
  );
}
