import type { Item } from '../../record/item.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { Icon } from '../../web/ui/icon.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { safetyPlanAddress } from './addresses.ts';
import styles from './risk-help.module.css';
import { useHouseSide } from './use-house-side.tsx';
import { useReaders, useSayReading } from './use-say-reading.tsx';

/** The rest is one press away; too many at once help nobody. A plain link: no page of ours is called `tel:`. */
const firstLines = 3;

/**
 * What helps right now, on the same screen and before anything is sent. It says the truth about who
 * reads the answer and when, and stops nobody from going on.
 */
export function RiskHelp({ item }: { item: Item }) {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const { help, remindsAfter } = useHouseSide();
  const sayReading = useSayReading();
  const isRead = useReaders()(item).length > 0;
  const isClient = view.seat?.role === 'client';
  const clients = view.members.filter(({ role }) => role === 'client').map((each) => each.person);
  return (
    <section className={styles.help} aria-live="polite">
      <h2 className="title">{say('check-ins.risk.title')}</h2>
      <p>
        {isClient
          ? say('check-ins.risk.what')
          : say('check-ins.risk.whatOther', { names: names(clients) })}
      </p>
      <ul className={styles.lines}>
        {help.slice(0, firstLines).map(({ href, title, about }) => (
          <li key={href}>
            <a href={href} className={styles.line} rel="noreferrer noopener">
              <Icon name="phone" />
              <span>
                <b>{title}</b>
                <span className="soft">{about}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p>{sayReading(item)}</p>
      {isRead && remindsAfter !== undefined && (
        <p className="soft">{say('check-ins.risk.reminds', { hours: remindsAfter })}</p>
      )}
      {isRead && <p className="soft">{say('check-ins.risk.kept')}</p>}
      <Acts>
        <ButtonLink href="/help" icon="phone">
          {say('shell.help')}
        </ButtonLink>
        {isClient && (
          <ButtonLink href={safetyPlanAddress(view.partnership)}>
            {say('check-ins.risk.plan')}
          </ButtonLink>
        )}
      </Acts>
    </section>
  );
}
