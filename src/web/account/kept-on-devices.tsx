import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnswer } from '../api/use-answer.ts';
import { lookAfterRow } from '../keeping/look-after.ts';
import { useAnnounce } from '../ui/said-politely.tsx';
import { Section } from '../ui/section.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { ProblemNote } from './problem-note.tsx';
import rows from './rows.module.css';

interface Keeping {
  readonly id: string;
  readonly device: string;
  readonly keptAt: number;
  readonly here: boolean;
}

/** On which devices one keeps something. What it is, this page does not say. */
export function KeptOnDevices() {
  const { say } = useWords();
  const announce = useAnnounce();
  const { answer, askAgain } = useAnswer<{ keepings: Keeping[] }>('/api/me/keepings');
  const takeOff = useAct(
    async (keeping: string) => ask('DELETE', `/api/me/keepings/${keeping}`),
    async () => {
      // Where it is this device, it goes at once.
      await lookAfterRow();
      announce(say('account.kept.takenOff'));
      askAgain();
    },
  );
  if (answer.state !== 'here' || answer.value.keepings.length === 0) return null;
  return (
    <Section title={say('account.kept.title')}>
      <p className="soft">{say('account.kept.what')}</p>
      <ProblemNote problem={takeOff.problem} />
      <ul className={rows.rows}>
        {answer.value.keepings.map((keeping) => (
          <KeepingRow
            key={keeping.id}
            keeping={keeping}
            onTakeOff={() => takeOff.run(keeping.id)}
          />
        ))}
      </ul>
    </Section>
  );
}

function KeepingRow({ keeping, onTakeOff }: { keeping: Keeping; onTakeOff: () => void }) {
  const { say, sayDay } = useWords();
  const { device, keptAt, here } = keeping;
  return (
    <li>
      <span className={rows.what}>
        <b>{device}</b>
        <span className="quiet">
          {say('account.kept.since', { day: sayDay(keptAt) })}
          {here && ` ${say('account.devices.here')}`}
        </span>
      </span>
      <span className={rows.act}>
        <TextLink onPress={onTakeOff} of={device}>
          {say('account.kept.takeOff')}
        </TextLink>
      </span>
    </li>
  );
}
