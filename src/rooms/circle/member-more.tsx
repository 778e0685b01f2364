import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { SharingHistory } from './sharing-history.tsx';

interface MemberMoreProps {
  member: Id;
  onAskToLeave: (member: Id) => void;
}

/** What is seldom needed about one person: what was decided before, and asking them to leave. */
export function MemberMore({ member, onAskToLeave }: MemberMoreProps) {
  const { say } = useWords();
  const name = usePeople().name(member);
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <TextLink isExpanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {say(isOpen ? 'circle.less' : 'circle.more', { name })}
      </TextLink>
      {isOpen && (
        <div>
          <SharingHistory member={member} />
          <TextLink onPress={() => onAskToLeave(member)}>{say('leaving.ask', { name })}</TextLink>
        </div>
      )}
    </div>
  );
}
