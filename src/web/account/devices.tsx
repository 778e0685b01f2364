import { ask } from '../api/ask.ts';
import { useAct } from '../api/use-act.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useAnnounce } from '../ui/said-politely.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Refused } from './refused.tsx';
import rows from './rows.module.css';

interface Device {
  readonly id: string;
  readonly device: string;
  readonly signedInAt: number;
  readonly seenAt: number;
  readonly ownDevice: boolean;
  readonly here: boolean;
}

/** Where one is signed in. A device that is not one's own can be shut out from here. */
export function Devices() {
  const { say } = useWords();
  const announce = useAnnounce();
  const { answer, askAgain } = useAnswer<{ devices: Device[] }>('/api/me/devices');
  const end = useAct(
    async (session: string) => ask('DELETE', `/api/me/devices/${session}`),
    () => {
      announce(say('account.devices.ended'));
      askAgain();
    },
  );
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'refused') return <Refused problem={answer.problem} onAgain={askAgain} />;
  return (
    <>
      <ProblemNote problem={end.problem} />
      <ul className={rows.rows}>
        {answer.value.devices.map((device) => (
          <DeviceRow key={device.id} device={device} onEnd={() => end.run(device.id)} />
        ))}
      </ul>
    </>
  );
}

function DeviceRow({ device, onEnd }: { device: Device; onEnd: () => void }) {
  const { say, sayDay, sayTime } = useWords();
  const seen = { day: sayDay(device.seenAt), time: sayTime(device.seenAt) };
  return (
    <li>
      <span className={rows.what}>
        <b>{device.device}</b>
        <span className="quiet">
          {device.here ? say('account.devices.here') : say('account.devices.seen', seen)}
          {device.ownDevice && ` ${say('account.devices.own')}`}
        </span>
      </span>
      {!device.here && (
        <span className={rows.act}>
          <TextLink onPress={onEnd} of={device.device}>
            {say('account.devices.end')}
          </TextLink>
        </span>
      )}
    </li>
  );
}
