import type { SharedTopic } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { roomTopics } from '../../web/record/room-topics.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { SwitchLine } from '../../web/ui/switch-line.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { topicsOnOffer } from './sharing-draft.ts';
import styles from './sharing-form.module.css';
import type { OpenDraft } from './use-sharing-draft.tsx';

interface SharingTopicsProps {
  member: Id;
  open: OpenDraft;
  error?: string | undefined;
}

/** A switch for each topic, in plain words. */
export function SharingTopics({ member, open, error }: SharingTopicsProps) {
  const { say, sayDayAndYear } = useWords();
  const name = usePeople().name(member);
  const { draft, change, shares } = open;
  const note = (topic: SharedTopic) => {
    const what = say(`topic.${topic}.what`);
    const now = shares.find((share) => share.topic === topic);
    if (!now) return what;
    return now.until === null
      ? say('sharing.topicNow', { what, name })
      : say('sharing.topicUntil', { what, name, day: sayDayAndYear(now.until - 1) });
  };
  return (
    <fieldset>
      <legend className="vh">{say('sharing.topics', { name })}</legend>
      {topicsOnOffer(roomTopics, shares).map((topic) => (
        <SwitchLine
          key={topic}
          name={say(`topic.${topic}`)}
          note={note(topic)}
          isOn={draft.topics.includes(topic)}
          onChange={(isOn) =>
            change({
              topics: isOn
                ? [...draft.topics, topic]
                : draft.topics.filter((each) => each !== topic),
            })
          }
        />
      ))}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
