import type { Id } from '../../record/ids.ts';
import { mySharesWith, mySharingOf } from '../../web/record/my-sharing.ts';
import { useView } from '../../web/record/record.tsx';
import { sayTopics } from '../../web/record/topic-words.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';

import styles from './member-row.module.css';

/** Sharing that ends soon, and the way to keep it going. Letting it end needs nothing. */
export function EndsSoon({ member, onRenew }: { member: Id; onRenew: () => void }) {
  const { say, sayDay } = useWords();
  const view = useView();
  const { name } = usePeople();
  const sharing = mySharingOf(view, member);
  const ends = sharing
    ? view.attention(sharing.item.id).find(({ code }) => code === 'sharing/ends-soon')
    : undefined;
  const until = ends?.until;
  if (until === undefined) return null;
  const topics = mySharesWith(view, member)
    .filter((share) => share.until === until)
    .map(({ topic }) => topic);
  return (
    <div className={styles.answer}>
      <Notice
        title={say('sharing.endsSoon', { topics: sayTopics(topics, say), day: sayDay(until - 1) })}
      >
        {say('sharing.endsSoonWhat')}{' '}
        <TextLink onPress={onRenew}>
          {say('sharing.renew', { name: name(member), topics: sayTopics(topics, say) })}
        </TextLink>
      </Notice>
    </div>
  );
}
