import { ActArea } from '../../web/record/act-area.tsx';
import { isFor } from '../../web/record/begun.ts';
import type { Asking } from '../../web/record/send-act.ts';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { carriedOver, type AgendaLine, type Session } from './session.ts';
import styles from './sessions.module.css';
import { useSession } from './use-session.tsx';

type Carried = { from: Shown<Session>; line: AgendaLine };

/** What was left over from earlier sessions: it is there until it is talked about, or let go. */
export function CarriedLines() {
  const { say } = useWords();
  const { name, seats } = usePeople();
  const { view, item, state, willSee } = useSession();
  const askToBring = useBringing();
  const acting = useActing();
  const left = carriedOver(view.shownIn<Session>('sessions'), { item, state }, view.now);
  if (left.length === 0) return null;
  return (
    <ActArea acting={acting}>
      <h3 className={styles.subtitle}>{say('sessions.carried')}</h3>
      <ul className={styles.lines}>
        {left.map(({ from, line }) => {
          const bring = askToBring({ from, line });
          return (
            <li key={line.id} className={styles.line}>
              <p>
                <b>{name(line.by)}</b>: {line.text}
              </p>
              {bring && (
                <>
                  <AudienceLine seats={seats(willSee(bring))} tense="will" />
                  <TextLink of={line.text} onPress={() => acting.run(bring)}>
                    {say('sessions.carried.bring')}
                  </TextLink>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </ActArea>
  );
}

/**
 * Nobody reads a line by its being brought along who could not read it before, and it is not brought
 * out of its author's sight.
 */
function useBringing(): (carried: Carried) => Asking | undefined {
  const { view, item: here, ask, may, willSee } = useSession();
  return ({ from: { item, entries }, line }) => {
    const entry = entries.find(({ id }) => id === line.id);
    const readers = entry ? view.whoSeesEntry(item, entry) : [];
    const body = { text: line.text, carries: line.id, from: line.from };
    const wide = ask('sessions/add-line', body);
    const narrow = ask('sessions/add-line', { ...body, readers: 'between-us' });
    const ways = line.isBetweenUs ? [narrow] : [wide, narrow];
    const isMine = line.by === view.viewer;
    const keepsAuthor = (seeing: readonly string[]) =>
      seeing.includes(line.by) || !view.whoSees(here).includes(line.by);
    return ways.find((way) => {
      const seeing = willSee(way);
      return may(way) && keepsAuthor(seeing) && (isFor(readers, seeing) || isMine);
    });
  };
}
