import { useState } from 'react';
import type { SharedTopic, Topic } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { useWords } from '../ui/words.tsx';
import { ActArea } from './act-area.tsx';
import { askToTakeBack, mySharesWith } from './my-sharing.ts';
import { useView } from './record.tsx';
import { TakeBackSays } from './take-back-says.tsx';
import { sayTopics } from './topic-words.ts';
import { useActing } from './use-acting.ts';
import { useFrozen } from './use-frozen.ts';
import { usePeople } from './use-people.ts';

interface TakeBackSheetProps {
  /** With whom something is shared now; one of them is chosen here if there are several. */
  members: readonly Id[];
  /** The topic that was in front of the person; else everything they share with this member. */
  topic?: Topic;
  isOpen: boolean;
  onClose: () => void;
}

/** Taking back: what it does and what it cannot do is said first. It holds at once. */
export function TakeBackSheet({ members, topic, isOpen, onClose }: TakeBackSheetProps) {
  const { say } = useWords();
  const { name } = usePeople();
  // Taking back is painted at once and empties the list; the question stays what it was.
  const text = useFrozen(members.join(' '), isOpen && members.length === 0);
  const frozen = text === '' ? [] : text.split(' ');
  const [only, another] = frozen;
  const title =
    only !== undefined && another === undefined
      ? say('sharing.takeBackTitle', { name: name(only) })
      : say('sharing.takeBackAny');
  return (
    <Sheet title={title} isOpen={isOpen} onClose={onClose}>
      <TakeBack members={frozen} topic={topic} onClose={onClose} />
    </Sheet>
  );
}

interface TakeBackProps {
  members: readonly Id[];
  topic: Topic | undefined;
  onClose: () => void;
}

function TakeBack({ members, topic, onClose }: TakeBackProps) {
  const { say } = useWords();
  const { name } = usePeople();
  const [member, setMember] = useState(members.length === 1 ? members[0] : undefined);
  return (
    <>
      {members.length > 1 && (
        <Choice
          label={say('sharing.takeBackWho')}
          value={member ?? null}
          onChange={setMember}
          answers={members.map((each) => ({ value: each, label: name(each) }))}
        />
      )}
      {member === undefined ? (
        <Acts>
          <Button kind="quiet" onPress={onClose}>
            {say('sharing.keep')}
          </Button>
        </Acts>
      ) : (
        <TakeBackFrom key={member} member={member} topic={topic} onClose={onClose} />
      )}
    </>
  );
}

function TakeBackFrom({ member, topic, onClose }: Omit<TakeBackProps, 'members'> & { member: Id }) {
  const { say } = useWords();
  const { name: nameOf } = usePeople();
  const acting = useActing(onClose);
  const view = useFrozen(useView(), acting.isPending);
  const shared = mySharesWith(view, member).map((share) => share.topic);
  const [left, setLeft] = useState<readonly SharedTopic[]>(
    topic === undefined ? [] : shared.filter((each) => each !== topic),
  );
  const name = nameOf(member);
  const ending = shared.filter((each) => !left.includes(each));
  const topics = sayTopics(ending, say);
  const toggle = (each: SharedTopic, isEnding: boolean) =>
    setLeft(isEnding ? left.filter((one) => one !== each) : [...left, each]);
  return (
    <ActArea acting={acting}>
      {shared.length > 1 && (
        <fieldset>
          <legend>{say('sharing.takeBackTopics', { name })}</legend>
          {shared.map((each) => (
            <Checkbox
              key={each}
              isSelected={!left.includes(each)}
              onChange={(isEnding) => toggle(each, isEnding)}
            >
              {say(`topic.${each}`)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {ending.length > 0 && (
        <TakeBackSays member={member} topics={ending} isPending={acting.isPending} />
      )}
      <Acts>
        <Button
          kind="main"
          isDisabled={ending.length === 0}
          isPending={acting.isPending}
          onPress={() =>
            acting.run(
              askToTakeBack(view, member, ending),
              say('sharing.tookBack', { name, topics }),
            )
          }
        >
          {say('sharing.takeBackDo', { name, topics })}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {say('sharing.keep')}
        </Button>
      </Acts>
    </ActArea>
  );
}
