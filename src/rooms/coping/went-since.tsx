import { Link } from 'react-aria-components/Link';
import type { Instant } from '../../record/time.ts';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { useWords } from '../../web/ui/words.tsx';
import { practiceAddress } from './addresses.ts';
import styles from './coping.module.css';
import type { Exercise } from './exercise.ts';
import { Told, useTold } from './told.tsx';
import { PracticeProvider, usePractice } from './use-practice.tsx';

interface WentSinceProps {
  shown: Shown<Exercise>;
  since: Instant;
}

/** One practice in short: what, when it was agreed, and how it went since then. */
export function WentSince({ shown, since }: WentSinceProps) {
  return (
    <PracticeProvider shown={shown}>
      <Went since={since} />
    </PracticeProvider>
  );
}

function Went({ since }: Pick<WentSinceProps, 'since'>) {
  const { say, sayDate } = useWords();
  const { partnership } = useView();
  const { item, exercise } = usePractice();
  const told = useTold().filter(({ at }) => at > since);
  const agreedAt = exercise.signed.at(-1)?.at;
  const often = exercise.terms.often ?? '';
  return (
    <li className={styles.row}>
      <h3 className="title">
        <Link href={practiceAddress(partnership, item.id)} className={styles.link ?? ''}>
          {exercise.terms.what}
        </Link>
      </h3>
      {exercise.standing === 'going-on' ? (
        often !== '' && <p className="soft">{often}</p>
      ) : (
        <p className="soft">{say(`practice.card.${exercise.standing}`, { often })}</p>
      )}
      {agreedAt !== undefined && agreedAt > since && (
        <p className="quiet">{say('sessions.before.agreed', { day: sayDate(agreedAt) })}</p>
      )}
      {told.length === 0 && <p className="soft">{say('practice.tries.none')}</p>}
      <Told told={told} />
    </li>
  );
}
