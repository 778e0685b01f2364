import { useId } from 'react';
import { day } from '../../record/time.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { markClass } from '../../web/ui/person-mark.ts';
import { useWords } from '../../web/ui/words.tsx';
import { Chart, type Mark } from './chart.tsx';
import { EachAnswer } from './each-answer.tsx';
import styles from './look-back.module.css';
import type { Form } from './measures/own-measure.ts';
import { bandOf } from './measures/score.ts';
import { numbersOf, type Point, type Series } from './series.ts';
import { useSeriesSentence } from './use-series-sentence.tsx';

interface SeriesPartProps {
  series: Series;
  form: Form;
  isAlone: boolean;
  /** False where somebody else says how they see it. */
  isOwn: boolean;
}

/** One person's answers: what the data says in a sentence, drawn in their color, and as a table. */
export function SeriesPart({ series, form, isAlone, isOwn }: SeriesPartProps) {
  const { say } = useWords();
  const { person, name } = usePeople();
  const id = useId();
  const numbers = numbersOf(series);
  const who = person(series.person);
  const last = series.points.at(-1);
  const marks = useMarks(form, isOwn);
  // What is beyond chance is known for people who answer for themselves.
  const chance = isOwn ? form.reliableChange : undefined;
  return (
    <section className={markClass(who)} {...(!isAlone && { 'aria-labelledby': id })}>
      {!isAlone && (
        <h2 id={id} className="title">
          {say(isOwn ? 'check-ins.of' : 'check-ins.ofOther', {
            who: who.you ? 'you' : 'other',
            name: name(series.person),
          })}
        </h2>
      )}
      <p className={styles.sentence}>{useSeriesSentence(series)}</p>
      {numbers.length > 1 && (
        <>
          <Chart
            points={numbers}
            lowest={form.lowest}
            highest={form.highest}
            marks={marks}
            chance={chance}
          />
          {chance !== undefined && <p className="soft">{say('check-ins.chance', { n: chance })}</p>}
        </>
      )}
      <PointsTable points={series.points} form={form} isOwn={isOwn} chance={chance} />
      {last && <EachAnswer point={last} form={form} level={isAlone ? 2 : 3} />}
    </section>
  );
}

/** Words on the axis: the publisher's for a total, one's own for a question of one's own. */
function useMarks({ bands, ends, lowest, highest, direction }: Form, isOwn: boolean): Mark[] {
  const { say, sayNumber } = useWords();
  if (bands && isOwn) {
    return bands.map(({ from, name }) => ({ at: from, words: say('check-ins.band', { name }) }));
  }
  const word = (end: 'low' | 'high') =>
    say(
      end === (direction === 'lower-better' ? 'low' : 'high')
        ? 'check-ins.end.easier'
        : 'check-ins.end.harder',
    );
  return [
    { at: lowest, words: ends ? (ends.low ?? sayNumber(lowest)) : word('low') },
    { at: highest, words: ends ? (ends.high ?? sayNumber(highest)) : word('high') },
  ];
}

interface PointsTableProps {
  points: readonly Point[];
  form: Form;
  isOwn: boolean;
  chance: number | undefined;
}

function PointsTable({ points, form, isOwn, chance }: PointsTableProps) {
  const { say, sayDate, sayDayAndYear, sayNumber } = useWords();
  const [first, last] = [points[0], points.at(-1)];
  // The year stands where the same day may come twice.
  const sayWhen = first && last && last.at - first.at < 330 * day ? sayDate : sayDayAndYear;
  const firstTotal = points.find(({ score }) => score.total !== undefined)?.score.total;
  const isCompared = chance !== undefined && points.length > 1;
  const sayChange = (total: number | undefined) => {
    if (total === undefined || firstTotal === undefined || chance === undefined) return '';
    const n = Math.abs(total - firstTotal);
    if (n < chance) return say('check-ins.change.chance');
    return say('check-ins.change', { n, way: total > firstTotal ? 'up' : 'down' });
  };
  const hasWords = points.some(({ answering }) => answering.words !== undefined);
  return (
    <table className={styles.table}>
      <caption className="vh">{say('check-ins.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('check-ins.table.day')}</th>
          <th scope="col">{say('check-ins.table.number')}</th>
          {isCompared && <th scope="col">{say('check-ins.table.change')}</th>}
          {hasWords && <th scope="col">{say('check-ins.table.words')}</th>}
        </tr>
      </thead>
      <tbody>
        {points.toReversed().map(({ answering, at, score }) => {
          const band = score.total === undefined ? undefined : bandOf(form, score.total);
          return (
            <tr key={answering.id}>
              <th scope="row">{sayWhen(at)}</th>
              <td>
                {score.total === undefined
                  ? say('check-ins.noNumber', { n: score.skipped })
                  : say('check-ins.number', {
                      total: sayNumber(score.total),
                      band: isOwn && band !== undefined ? band : 'none',
                      n: score.skipped,
                    })}
              </td>
              {isCompared && <td>{at === first?.at ? '' : sayChange(score.total)}</td>}
              {hasWords && <td dir="auto">{answering.words}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
