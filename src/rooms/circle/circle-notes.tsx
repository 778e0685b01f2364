import { useState } from 'react';
import { useView } from '../../web/record/record.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './circle-page.module.css';
import { LeaveSheet } from './leave-sheet.tsx';

/** What holds for every seat, and the ways on from here. */
export function CircleNotes() {
  const { say } = useWords();
  const view = useView();
  const [isLeaving, setLeaving] = useState(false);
  const isClient = view.seat?.role === 'client';
  return (
    <div className={styles.notes}>
      <p className="soft">{say(isClient ? 'circle.note' : 'circle.noteOther')}</p>
      {!view.isReadOnly && (
        <ul className={styles.links}>
          <li>
            <TextLink href={`/rooms/${view.partnership}/agreement`}>
              {say('agreement.link')}
            </TextLink>
          </li>
          {isClient && (
            <li>
              <TextLink href={`/rooms/${view.partnership}/openings`}>
                {say('circle.opened')}
              </TextLink>
            </li>
          )}
          <li>
            <TextLink href="/account">{say('circle.account')}</TextLink>
          </li>
          <li>
            <TextLink onPress={() => setLeaving(true)}>{say('leaving.leave')}</TextLink>
          </li>
        </ul>
      )}
      <LeaveSheet isOpen={isLeaving} onClose={() => setLeaving(false)} />
    </div>
  );
}
