import { pathTo } from '../record/things.ts';
import { ActArea } from '../record/act-area.tsx';
import { isFor } from '../record/begun.ts';
import { mayAsk, whoWillSee } from '../record/forecast.ts';
import { useView } from '../record/record.tsx';
import { useActing } from '../record/use-acting.ts';
import { usePeople } from '../record/use-people.ts';
import { AudienceLine } from '../ui/audience-line.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords, type Words } from '../ui/words.tsx';
import type { Id } from '../../record/ids.ts';
import styles from './brought-lines.module.css';
import { feedbackLines, type FeedbackLine } from './feedback-lines.ts';

/** What shown feedback brings to this agenda, for those who see that feedback. */
export function BroughtLines({ session }: { session: Id }) {
  const { say } = useWords();
  const lines = feedbackLines(useView(), session);
  if (lines.length === 0) return null;
  return (
    <div className={styles.brought}>
      <h3 className={styles.subtitle}>{say('sessions.brought')}</h3>
      <ul>
        {lines.map((line) => (
          <BroughtLine key={`${line.item} ${line.question}`} session={session} line={line} />
        ))}
      </ul>
    </div>
  );
}

function BroughtLine({ session, line }: { session: Id; line: FeedbackLine }) {
  const words = useWords();
  const { say } = words;
  const view = useView();
  const { name, person, seats } = usePeople();
  const acting = useActing();
  // On the list it stands for everybody who reads it, so nobody is "you" there.
  const text = sayLine(words, line, person(line.by).name);
  const from = { item: line.item, part: line.question };
  const body = { text, from, readers: 'between-us' };
  const keep = { kind: 'sessions/add-line', item: session, body };
  const mayKeep = mayAsk(view, keep) && isFor(line.readers, whoWillSee(view, keep));
  return (
    <li className={styles.line}>
      <ActArea acting={acting}>
        <p>{sayLine(words, line, name(line.by))}</p>
        <AudienceLine seats={seats(line.readers)} isSmall />
        <div className={styles.acts}>
          {mayKeep && (
            <TextLink onPress={() => acting.run(keep)}>{say('sessions.brought.keep')}</TextLink>
          )}
          <TextLink href={pathTo(view.partnership, { room: 'feedback', id: line.item })}>
            {say('sessions.brought.read')}
          </TextLink>
        </div>
      </ActArea>
    </li>
  );
}

export function sayLine(
  { say, sayNumber }: Pick<Words, 'say' | 'sayNumber'>,
  { question, code, now, before }: FeedbackLine,
  name: string,
): string {
  const how = code.endsWith('-low') ? 'low' : 'falling';
  return say(`feedback.agenda.${question}-${how}`, {
    name,
    now: sayNumber(now),
    before: before === undefined ? '' : sayNumber(before),
  });
}
