import { english, type WordKey } from '../../locales/english.ts';
import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { Notice } from '../ui/notice.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import type { Me } from './me-shape.ts';
import { useMe } from './me.tsx';
import styles from './notices.module.css';
import { ProblemNote } from './problem-note.tsx';

/** What happened to the account, told once, so that a change nobody wanted does not pass unseen. */
export function Notices({ me }: { me: Me }) {
  const { say, sayDay, sayTime } = useWords();
  const { look } = useMe();
  const act = useAct(async (notice: string) => ask('DELETE', `/api/me/notices/${notice}`), look);
  if (me.notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={say('account.notices')}>
      <ProblemNote problem={act.problem} />
      <ul>
        {me.notices.map((notice) => (
          <li key={notice.id} className={styles.notice}>
            <Notice icon="key" title={sayCode(say, notice.code)}>
              <span className="quiet">
                {say('account.notices.when', { day: sayDay(notice.at), time: sayTime(notice.at) })}
              </span>
              <br />
              <TextLink onPress={() => act.run(notice.id)}>{say('account.notices.seen')}</TextLink>
            </Notice>
          </li>
        ))}
      </ul>
      <p className="quiet">{say('account.notices.notYou')}</p>
    </section>
  );
}

function sayCode(say: (key: WordKey) => string, code: string): string {
  const key = `account.notice.${code}`;
  return say(Object.hasOwn(english, key) ? (key as WordKey) : 'account.notice.other');
}
