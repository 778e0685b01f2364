import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Button } from '../../web/ui/button.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './member-row.module.css';
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
    <div className={styles.more}>
      <Button kind="quiet" isSmall aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {say(isOpen ? 'circle.less' : 'circle.more', { name })}
      </Button>
      {isOpen && (
        <div>
          <SharingHistory member={member} />
          <TextLink onPress={() => onAskToLeave(member)}>{say('leaving.ask', { name })}</TextLink>
        </div>
      )}
    </div>
  );
}
