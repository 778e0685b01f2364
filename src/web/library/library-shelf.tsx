import { factsFrom } from '../../rooms/decisions/library/approach.ts';
import type { Facts } from '../../rooms/decisions/facts.ts';
import { Acts } from '../ui/acts.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Unfold } from '../ui/unfold.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import { ApproachWords } from './approach-words.tsx';
import styles from './library.module.css';
import { useShelf } from './use-shelf.ts';

interface LibraryShelfProps {
  onTake: (facts: Facts, key: string) => void;
  onClose: () => void;
}

/** The library beside a decision: each text is read first, and then taken. */
export function LibraryShelf({ onTake, onClose }: LibraryShelfProps) {
  const { say } = useWords();
  const { shelf, problem } = useShelf();
  if (!shelf) return <Waiting />;
  return (
    <div>
      <p className="soft">{say('decisions.library.lede')}</p>
      {problem && <Notice kind="offline">{say('decisions.library.lost')}</Notice>}
      <div className={styles.shelf}>
        {shelf.map(({ key, approach, isOfPractice }) => (
          <Unfold
            key={key}
            level={3}
            title={approach.name}
            {...(isOfPractice && { note: say('decisions.library.ofPractice') })}
          >
            <ApproachWords approach={approach} />
            <p className={styles.take}>
              <Button kind="main" onPress={() => onTake(factsFrom(approach), key)}>
                {say('decisions.library.take', { name: approach.name })}
              </Button>
            </p>
          </Unfold>
        ))}
      </div>
      <Acts>
        <Button kind="quiet" onPress={onClose}>
          {say('record.notNow')}
        </Button>
      </Acts>
    </div>
  );
}
