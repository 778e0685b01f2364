import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import type { Shown } from '../../web/record/view.ts';
import { AudienceLine } from '../../web/ui/audience-line.tsx';
import { Flag } from '../../web/ui/flag.tsx';
import { TitleLink } from '../../web/ui/title-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { practiceAddress } from './addresses.ts';
import styles from './coping.module.css';
import type { Exercise } from './exercise.ts';

/** One practice in the list: what, how often in words, what waits, and who can see it. */
export function PracticeCard({ shown: { item, state } }: { shown: Shown<Exercise> }) {
  const { say } = useWords();
  const { seats } = usePeople();
  const view = useView();
  const href = practiceAddress(view.partnership, item.id);
  const { standing, terms } = state;
  const fact = standing === 'going-on' ? (terms.often ?? '') : say(`practice.card.${standing}`);
  const waits = view.attention(item.id).map(({ code }) => code);
  const isAsked = waits.includes('practice/asked-along');
  return (
    <li className={styles.row}>
      <h3 className="title">
        <TitleLink href={href}>{terms.what}</TitleLink>
      </h3>
      {fact !== '' && <p className="soft">{fact}</p>}
      {waits.length > 0 && (
        <Flag
          href={href}
          title={isAsked ? say('practice.card.asked') : ''}
          go={say('practice.card.read')}
        >
          {say('practice.card.waits')}
        </Flag>
      )}
      <AudienceLine seats={seats(view.whoSees(item))} isSmall />
    </li>
  );
}
