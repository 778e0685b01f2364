import type { Instant } from '../../../record/time.ts';
import { LatestSentences } from '../../../rooms/check-ins/latest-sentences.tsx';
import { WentSince } from '../../../rooms/coping/went-since.tsx';
import { FeedbackInShort } from '../../../rooms/feedback/feedback-in-short.tsx';
import type { Feedback } from '../../../rooms/feedback/said.ts';
import type { Session } from '../../../rooms/sessions/session.ts';
import { useView } from '../../record/record.tsx';
import { usePeople } from '../../record/use-people.ts';
import type { Shown } from '../../record/view.ts';
import { Section } from '../../ui/section.tsx';
import { Step, Steps } from '../../ui/steps.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useWords } from '../../ui/words.tsx';
import styles from './before.module.css';
import { answeredCheckIns, feedbackSince, practicedSince, promisedStill } from './what-is-near.ts';

interface PartProps {
  session: Shown<Session>;
}
type SinceProps = PartProps & { since: Instant };

/** What somebody said they would do. Nothing is late here. */
export function StillPromised({ session }: PartProps) {
  const { say, sayDate } = useWords();
  const { name } = usePeople();
  const promised = promisedStill(useView(), session);
  if (promised.length === 0) return null;
  return (
    <Section title={say('sessions.promised')}>
      <Steps>
        {promised.map(({ id, text, who, due, title, href }) => (
          <Step
            key={id}
            note={
              due === null
                ? name(who)
                : say('sessions.promised.by', { name: name(who), day: sayDate(due) })
            }
            more={<TextLink href={href}>{title}</TextLink>}
          >
            {text}
          </Step>
        ))}
      </Steps>
    </Section>
  );
}

/** What is practiced, and how it went. */
export function Practiced({ session, since }: SinceProps) {
  const { say } = useWords();
  const practiced = practicedSince(useView(), session, since);
  if (practiced.length === 0) return null;
  return (
    <Section title={say('practice.title')}>
      <ul className={styles.rows}>
        {practiced.map((shown) => (
          <WentSince key={shown.item.id} shown={shown} since={since} />
        ))}
      </ul>
    </Section>
  );
}

/** Each check-in that was answered, in a sentence. */
export function Answered({ session }: PartProps) {
  const { say } = useWords();
  const answered = answeredCheckIns(useView(), session);
  if (answered.length === 0) return null;
  return (
    <Section title={say('check-ins.title')}>
      <div className={styles.rows}>
        {answered.map((shown) => (
          <LatestSentences key={shown.item.id} shown={shown} />
        ))}
      </div>
    </Section>
  );
}

/** You said, we changed, did it help? */
export function Said({ session, since }: SinceProps) {
  const { say } = useWords();
  const view = useView();
  const said = feedbackSince(view, session, since);
  if (said.length === 0) return null;
  return (
    <Section title={say('sessions.before.said')}>
      <ul className={styles.rows}>
        {said.map((shown) => (
          <FeedbackInShort
            key={shown.item.id}
            shown={shown}
            all={view.shownIn<Feedback>('feedback')}
          />
        ))}
      </ul>
    </Section>
  );
}
