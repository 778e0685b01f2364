import { Slip } from '../../web/ui/slip.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './look-back.module.css';
import type { Form } from './measures/own-measure.ts';
import { signalIn, type Series } from './series.ts';
import { useHouseSide } from './use-house-side.tsx';

/** A signal opens a conversation, for both sides in the same words. Steady says nothing. */
export function SignalSlip({ series, form }: { series: Series; form: Form }) {
  const { say } = useWords();
  const { talk, choices } = useHouseSide();
  const signal = signalIn(series, form);
  if (signal === undefined || signal === 'steady') return null;
  return (
    <div className={styles.slip}>
      <Slip>
        <p>{say(`check-ins.signal.${signal}`)}</p>
        <p className="title">
          {say(signal === 'improving' ? 'check-ins.signal.helped' : 'check-ins.signal.help')}
        </p>
        <p className="soft">{say('check-ins.signal.what')}</p>
        {talk !== undefined && <TextLink href={talk}>{say('check-ins.signal.talk')}</TextLink>}
        {signal !== 'improving' &&
          choices(series.person).map(({ id, asks, href }) => (
            <p key={id}>
              <TextLink href={href}>{say('check-ins.signal.lookAgain', { title: asks })}</TextLink>
            </p>
          ))}
      </Slip>
    </div>
  );
}
