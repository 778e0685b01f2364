import { Link } from 'react-aria-components/Link';
import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { Waiting } from '../../web/ui/waiting.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { checkInAddress } from './addresses.ts';
import { scaleOf, type CheckIn } from './check-in.ts';
import styles from './look-back.module.css';
import { formAsSeen, seriesOf, type Series } from './series.ts';
import { useForm } from './use-form.tsx';
import { useSayMeasure } from './use-say-measure.tsx';
import { useSeriesSentence } from './use-series-sentence.tsx';

/** One check-in in a sentence for each person who answered it, with the way to look back. */
export function LatestSentences({ shown: { item, state } }: { shown: Shown<CheckIn> }) {
  const { say } = useWords();
  const view = useView();
  const sayMeasure = useSayMeasure();
  const loaded = useForm(state.terms);
  if (loaded === 'waiting') return <Waiting />;
  if (loaded === 'out-of-reach') return <p className="soft">{say('check-ins.outOfReach')}</p>;
  const form = formAsSeen(loaded, scaleOf(state.terms), view.isBetweenUs(item));
  return (
    <div className={styles.latest}>
      <h3 className="title">
        <Link href={checkInAddress(view.partnership, item.id)}>{sayMeasure(state.terms)}</Link>
      </h3>
      {seriesOf(state, form, item.about).map((series) => (
        <Sentence key={series.person} series={series} />
      ))}
      {form !== loaded && <p className="soft">{say('check-ins.withoutRisk')}</p>}
    </div>
  );
}

function Sentence({ series }: { series: Series }) {
  return <p>{useSeriesSentence(series)}</p>;
}
