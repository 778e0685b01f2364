import type { Id } from '../../record/ids.ts';
import type { Goal } from '../../rooms/goals/goal.ts';
import { MarkForm, type Hook } from '../../rooms/journey/mark-form.tsx';
import { LetBe, Noticed } from '../../rooms/journey/noticed.tsx';
import { useMayMark } from '../../rooms/journey/use-celebrations.tsx';
import type { Told } from '../../rooms/milestones.ts';
import { useView } from '../record/record.tsx';
import { dayFrom } from '../record/until.ts';
import { BackLink } from '../ui/back-link.tsx';
import { Blank } from '../ui/blank.tsx';
import { EndOfPage } from '../ui/end-of-page.tsx';
import { InPlace } from '../ui/in-place.tsx';
import { PageTitle } from '../ui/page-title.tsx';
import { Section } from '../ui/section.tsx';
import { Spread } from '../ui/spread.tsx';
import { useWords } from '../ui/words.tsx';
import { JourneyChoice } from './journey-choice.tsx';
import styles from './journey-page.module.css';
import { JourneySide } from './journey-side.tsx';
import { MilestoneLine } from './milestone-line.tsx';
import { useJourney } from './use-journey.ts';

/** The path as a story, over all rooms, as far as the viewer sees it: to read, to choose from, to print. */
export function JourneyPage() {
  const { say, sayDayAndYear } = useWords();
  const view = useView();
  const reader = view.person(view.viewer);
  const { all, voices, kinds, chosen, choose, told } = useJourney();
  return (
    <>
      <BackLink href={`/rooms/${view.partnership}`}>{say('shell.today')}</BackLink>
      <Spread margin={<JourneySide chosen={all.length > 0 ? chosen : undefined} />}>
        <PageTitle>{say('journey.title')}</PageTitle>
        <p className="lede">{say('journey.lede')}</p>
        <p className={styles.paper}>
          {say('journey.paper', {
            name: reader?.called ?? reader?.name ?? '',
            day: sayDayAndYear(view.now),
          })}
        </p>
        <Noticed />
        <Mark />
        {all.length === 0 ? (
          <div className={styles.blank}>
            <Blank drawing="notebook" title={say('journey.empty')}>
              {say('journey.empty.what')}
            </Blank>
          </div>
        ) : (
          <>
            <JourneyChoice {...{ voices, kinds, chosen, choose }} />
            <p role="status" className={told.length === 0 ? 'soft' : 'vh'}>
              {told.length === 0 && say('journey.none')}
            </p>
            <Months told={told} />
          </>
        )}
        <LetBe />
        {told.length > 0 && <EndOfPage>{say('journey.end')}</EndOfPage>}
      </Spread>
    </>
  );
}

function Months({ told }: { told: readonly Told[] }) {
  const { sayMonth, timeZone } = useWords();
  const months = Map.groupBy(told, ({ entry }) => dayFrom(entry.at, 0, timeZone).slice(0, 7));
  return [...months].map(([month, ofMonth]) => (
    <Section key={month} title={sayMonth(`${month}-01`)}>
      <ol className={styles.path}>
        {ofMonth.map((each) => (
          <MilestoneLine key={each.entry.id} told={each} />
        ))}
      </ol>
    </Section>
  ));
}

function Mark() {
  const { say } = useWords();
  const { viewer } = useView();
  const clients = useMayMark();
  const hooks = useHooks(clients);
  if (clients.length === 0) return null;
  return (
    <div className={styles.tools}>
      <InPlace word={say(clients.includes(viewer) ? 'journey.mark' : 'journey.mark.other')}>
        {(close) => <MarkForm clients={clients} hooks={hooks} onDone={close} />}
      </InPlace>
    </div>
  );
}

/** The goals that are agreed, and what was done in them. */
function useHooks(clients: readonly Id[]): Hook[] {
  const { say } = useWords();
  return useView()
    .shownIn<Goal>('goals')
    .filter(
      ({ item, state }) =>
        state.signed.length > 0 && item.about.some((client) => clients.includes(client)),
    )
    .flatMap(({ item, state }) => [
      { from: { item: item.id }, label: state.terms.title },
      ...state.steps
        .filter(({ done }) => done !== undefined)
        .map(({ id, text: step }) => ({
          from: { item: item.id, entry: id },
          label: say('journey.mark.from.step', { step, goal: state.terms.title }),
        })),
    ]);
}
