import { useView } from '../../web/record/record.tsx';
import type { Shown } from '../../web/record/view.ts';
import { Blank } from '../../web/ui/blank.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { Waiting } from '../../web/ui/waiting.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { scaleOf, type CheckIn } from './check-in.ts';
import styles from './look-back.module.css';
import { formAsSeen, seriesOf } from './series.ts';
import { SeriesPart } from './series-part.tsx';
import { SignalSlip } from './signal-slip.tsx';
import { useForm } from './use-form.tsx';

/** How it went, person by person: a sentence, a calm chart, and the same as a table. */
export function LookBack({ shown }: { shown: Shown<CheckIn> }) {
  const { say } = useWords();
  const view = useView();
  const { item, state } = shown;
  const loaded = useForm(state.terms);
  if (loaded === 'waiting') return <Waiting />;
  if (loaded === 'out-of-reach')
    return <Notice kind="offline">{say('check-ins.outOfReach')}</Notice>;
  const isBetween = view.isBetweenUs(item);
  const form = formAsSeen(loaded, scaleOf(state.terms), isBetween);
  const all = seriesOf(state, form, item.about);
  const isPart = form !== loaded;
  if (all.length === 0) {
    return (
      <div className={styles.blank}>
        <Blank drawing="notebook" title={say('check-ins.noAnswers')}>
          {say('check-ins.noAnswers.what')}
        </Blank>
      </div>
    );
  }
  return (
    <>
      {all.map((series) => {
        const isOwn = item.about.includes(series.person);
        return (
          <div key={series.person}>
            {isOwn && isBetween && <SignalSlip series={series} form={form} />}
            <SeriesPart series={series} form={form} isAlone={all.length === 1} isOwn={isOwn} />
          </div>
        );
      })}
      {isPart && <p className="soft">{say('check-ins.withoutRisk')}</p>}
      {form.attribution !== '' && <p className={styles.attribution}>{form.attribution}</p>}
    </>
  );
}
