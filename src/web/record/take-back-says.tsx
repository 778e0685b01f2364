import type { SharedTopic } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { useWords } from '../ui/words.tsx';
import { useView } from './record.tsx';
import { thingsIn } from './things.ts';
import { sayTopics } from './topic-words.ts';
import { useFrozen } from './use-frozen.ts';
import { usePeople } from './use-people.ts';
import { whatOpens } from './what-opens.ts';

interface TakeBackSaysProps {
  member: Id;
  topics: readonly SharedTopic[];
  isPending: boolean;
}

/** What taking back does, thing by thing, and what it cannot do. */
export function TakeBackSays({ member, topics, isPending }: TakeBackSaysProps) {
  const { say } = useWords();
  const view = useFrozen(useView(), isPending);
  const { name: nameOf } = usePeople();
  const name = nameOf(member);
  const { closes, keeps } = whatOpens(view, thingsIn(view, say), member, [
    { effect: 'take-back', member, topics },
  ]);
  return (
    <div className="stack">
      <p>{say('sharing.takeBackDoes', { name, topics: sayTopics(topics, say) })}</p>
      {closes.length > 0 && (
        <>
          <p className="quiet">{say('sharing.closes', { name })}</p>
          <ul>
            {closes.map(({ item, title }) => (
              <li key={item.id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      {keeps.length > 0 && (
        <>
          <p className="quiet">{say('sharing.takeBackNamed', { name })}</p>
          <ul>
            {keeps.map(({ item, title }) => (
              <li key={item.id}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <p className="soft">
        {say('sharing.takeBackDoesNot', { name })} {say('sharing.takeBackWrote', { name })}
      </p>
    </div>
  );
}
