import { useAnswer } from '../api/use-answer.ts';
import { NotHerePage } from '../shell/not-here-page.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './house-page.module.css';
import { useMyself } from './me.tsx';
import { OwnFrame } from './own-frame.tsx';
import { Refused } from './refused.tsx';

type Counts = Readonly<
  Record<'practices' | 'people' | 'partnerships' | 'sessions' | 'openInvitations', number>
>;

const lines = ['practices', 'people', 'partnerships', 'sessions', 'openInvitations'] as const;

/**
 * For whoever keeps the machine running: how much there is. What it is, they cannot see. For
 * everybody else there is no such page.
 */
export function HousePage() {
  const { offices } = useMyself().person;
  return offices.includes('keeper') ? <House /> : <NotHerePage />;
}

function House() {
  const { say, sayNumber } = useWords();
  const { answer, askAgain } = useAnswer<Counts>('/api/house');
  return (
    <OwnFrame>
      <PageTitle>{say('account.house.title')}</PageTitle>
      <p className="lede">{say('account.house.what')}</p>
      {answer.state === 'waiting' && <Waiting />}
      {answer.state === 'refused' && <Refused problem={answer.problem} onAgain={askAgain} />}
      {answer.state === 'here' && (
        <dl className={styles.counts}>
          {lines.map((line) => (
            <div key={line}>
              <dt>{say(`account.house.${line}`)}</dt>
              <dd>{sayNumber(answer.value[line])}</dd>
            </div>
          ))}
        </dl>
      )}
    </OwnFrame>
  );
}
