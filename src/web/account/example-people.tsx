import { useId } from 'react';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './example-people.module.css';
import { ExampleSeat } from './example-seat.tsx';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Refused } from './refused.tsx';
import type { ExamplePerson } from './setup-shape.ts';

/** People who are made up, to sit down as. Who is there, the server says. */
export function ExamplePeople() {
  const { say } = useWords();
  const { setMe } = useMe();
  const id = useId();
  const { answer, askAgain } = useAnswer<{ people: ExamplePerson[] }>('/api/examples');
  const sit = useAct(
    async (person: string) => ask<Me>('POST', `/api/examples/${person}/sign-in`),
    setMe,
  );
  if (answer.state === 'here' && answer.value.people.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className="title" id={id}>
        {say('door.examples.title')}
      </h2>
      <p className={styles.note}>{say('door.examples.note')}</p>
      <ProblemNote problem={sit.problem} />
      {answer.state === 'waiting' && <Waiting />}
      {answer.state === 'refused' && <Refused problem={answer.problem} onAgain={askAgain} />}
      {answer.state === 'here' && (
        <ul className={styles.people}>
          {answer.value.people.map((person, seat) => (
            <li key={person.id}>
              <ExampleSeat
                person={person}
                seat={seat}
                onSit={() => sit.run(person.id)}
                isWaiting={sit.isPending}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
