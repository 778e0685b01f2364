import { Button } from 'react-aria-components/Button';
import { Disc } from '../ui/disc.tsx';
import { Icon } from '../ui/icon.tsx';
import { markOf } from './mark-of.ts';
import styles from './example-people.module.css';
import type { ExamplePerson } from './setup-shape.ts';

interface ExampleSeatProps {
  person: ExamplePerson;
  seat: number;
  onSit: () => void;
  isWaiting: boolean;
}

/** One made-up person, and the line that says who they are. Pressing it sits you down as them. */
export function ExampleSeat({ person, seat, onSit, isWaiting }: ExampleSeatProps) {
  return (
    <Button className={styles.seat ?? ''} onPress={onSit} isPending={isWaiting}>
      <Disc person={markOf(person, seat)} size="large" />
      <span>
        <b>{person.name}</b> {person.pronouns && <span className="quiet">{person.pronouns}</span>}
        <span className={styles.line}>{person.who}</span>
      </span>
      <Icon name="next" className={styles.next} />
    </Button>
  );
}
