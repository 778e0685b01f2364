import { membersAs } from '../../record/circle.ts';
import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './agreement.module.css';
import { LimitForm } from './limit-form.tsx';
import { LimitRow } from './limit-row.tsx';
import type { ClientsLimit } from './limits.ts';

/** What a client asks others to leave alone. It needs nobody's yes. */
export function LimitsSection() {
  const { say } = useWords();
  const view = useView();
  const { names } = usePeople();
  const limits = view.shownIn<ClientsLimit>('limits').filter(({ state }) => !state.liftedAt);
  const body = { kind: 'topic', says: '', touches: [] };
  const maySet = mayAsk(view, { kind: 'limits/set', body, about: [view.viewer] });
  if (limits.length === 0 && !maySet) return null;
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const whose = maySet ? say('limits.title') : say('limits.titleOf', { names: names(clients) });
  return (
    <div className={styles.ask}>
      <Section title={whose}>
        <p className="soft">{say(maySet ? 'limits.lede' : 'limits.ledeOf')}</p>
        {limits.length > 0 && (
          <ul className={styles.limits}>
            {limits.map((shown) => (
              <LimitRow key={shown.item.id} shown={shown} />
            ))}
          </ul>
        )}
        {maySet && (
          <InPlace word={say('limits.add')}>{(close) => <LimitForm onDone={close} />}</InPlace>
        )}
      </Section>
    </div>
  );
}
