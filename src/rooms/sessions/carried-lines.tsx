import { ActArea } from '../../web/record/act-area.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { isAhead, leftOver, type AgendaLine, type Session } from './session.ts';
import styles from './sessions.module.css';
import { useSession } from './use-session.tsx';

/** What was left over from earlier sessions: it is there until it is talked about, or let go. */
export function CarriedLines() {
  const { say } = useWords();
  const { name } = usePeople();
  const { ask, may } = useSession();
  const acting = useActing();
  const left = useLeftOver();
  if (left.length === 0) return null;
  return (
    <ActArea acting={acting}>
      <h3 className="quiet">{say('sessions.carried')}</h3>
      <ul className={styles.lines}>
        {left.map((line) => {
          const bring = ask('sessions/add-line', { text: line.text, carries: line.id });
          return (
            <li key={line.id} className={styles.line}>
              <p>
                <b>{name(line.by)}</b>: {line.text}
              </p>
              {may(bring) && (
                <TextLink onPress={() => acting.run(bring)}>
                  {say('sessions.carried.bring')}
                </TextLink>
              )}
            </li>
          );
        })}
      </ul>
    </ActArea>
  );
}

/** Each line once, however often it was carried on; and none that a later session took up. */
function useLeftOver(): AgendaLine[] {
  const { view, item, state } = useSession();
  if (!isAhead(state, view.now)) return [];
  const others = view.shownIn<Session>('sessions').filter((other) => other.item.id !== item.id);
  const carried = new Set(
    [...others.map((other) => other.state), state].flatMap(({ lines }) =>
      lines.flatMap(({ carries }) => carries ?? []),
    ),
  );
  return others
    .filter((other) => !isAhead(other.state, view.now))
    .flatMap((other) => leftOver(other.state))
    .filter(({ id }) => !carried.has(id));
}
