import type { Id } from '../../record/ids.ts';
import { mySharingOf } from '../../web/record/my-sharing.ts';
import { useView } from '../../web/record/record.tsx';
import { sayTopics } from '../../web/record/topic-words.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { useWords } from '../../web/ui/words.tsx';
import styles from './member-row.module.css';
import type { SharingDecision } from './sharing.ts';

/** All that was decided about one person, the latest first. Nothing of it is ever thrown away. */
export function SharingHistory({ member }: { member: Id }) {
  const { say } = useWords();
  const decisions = mySharingOf(useView(), member)?.state.decisions ?? [];
  const name = usePeople().name(member);
  if (decisions.length === 0) return null;
  return (
    <>
      <p className="quiet">{say('sharing.history', { name })}</p>
      <ul className={styles.history}>
        {decisions.toReversed().map((decision) => (
          <li key={decision.id}>
            <Decided decision={decision} name={name} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Decided({ decision, name }: { decision: SharingDecision; name: string }) {
  const { say, sayDayAndYear } = useWords();
  const day = sayDayAndYear(decision.at);
  const topics = sayTopics(decision.topics, say);
  if (decision.what === 'taken-back') return say('sharing.didTakeBack', { day, topics });
  const { may, purpose } = decision;
  const until =
    decision.until === null
      ? say('sharing.untilOpen')
      : say('sharing.untilSaid', { day: sayDayAndYear(decision.until - 1) });
  return (
    <>
      {say(may === 'add' ? 'sharing.didShareAdd' : 'sharing.didShare', {
        day,
        name,
        topics,
        until,
      })}
      {purpose !== undefined && <> {say('sharing.didFor', { purpose })}</>}
    </>
  );
}
