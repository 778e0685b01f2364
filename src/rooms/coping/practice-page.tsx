import { useParams } from 'react-router';
import { AgreeingOn } from '../../web/record/agreeing/agreeing-on.tsx';
import { Suggestions } from '../../web/record/agreeing/suggestions.tsx';
import { useSuggest } from '../../web/record/agreeing/suggest-sheet.tsx';
import { WhoAgreed } from '../../web/record/agreeing/who-agreed.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Section } from '../../web/ui/section.tsx';
import { Spread } from '../../web/ui/spread.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { copingAddress } from './addresses.ts';
import { AskedAlong } from './asked-along.tsx';
import { BelongsTo } from './belongs-to.tsx';
import styles from './coping.module.css';
import type { Exercise } from './exercise.ts';
import { HowItWent } from './how-it-went.tsx';
import { LetItRest } from './let-it-rest.tsx';
import { PracticeNotHere } from './practice-not-here.tsx';
import { PracticingAlong } from './practicing-along.tsx';
import { useSpeaking } from './use-speaking.tsx';
import { PracticeProvider, usePractice } from './use-practice.tsx';

/** One practice: what was agreed, how it went, and who practices along. */
export function PracticePage() {
  const { item = '' } = useParams();
  const shown = useView().shown<Exercise>(item);
  const speaking = useSpeaking();
  if (shown?.item.room !== 'practice') return <PracticeNotHere />;
  return (
    <PracticeProvider key={item} shown={shown}>
      <AgreeingOn shown={shown} speaking={speaking}>
        <OpenPractice />
      </AgreeingOn>
    </PracticeProvider>
  );
}

function OpenPractice() {
  const { say } = useWords();
  const { view, item, exercise } = usePractice();
  return (
    <Spread margin={<Margin />}>
      <BackLink href={copingAddress(view.partnership)}>{say('coping.title')}</BackLink>
      <PageTitle>{exercise.terms.what}</PageTitle>
      <Standing />
      <div className={styles.underTitle}>
        <ItemAudience item={item} />
      </div>
      <AskedAlong />
      <Suggestions />
      <Terms />
      <HowItWent />
      <PracticingAlong />
      <LetItRest />
    </Spread>
  );
}

function Margin() {
  const { say } = useWords();
  const { item } = usePractice();
  return (
    <>
      <div className={styles.inMargin}>
        <Section title={say('practice.who')}>
          <ItemAudience item={item} tense="names" />
        </Section>
      </div>
      <WhoAgreed />
      <BelongsTo />
    </>
  );
}

function Standing() {
  const { say, sayDate } = useWords();
  const { names } = usePeople();
  const { exercise } = usePractice();
  const { standing, signed, since } = exercise;
  const day = sayDate(standing === 'going-on' ? (signed[0]?.at ?? since) : since);
  return (
    <p className="lede">
      {say(`practice.standing.${standing}`, { names: names(signed.map(({ by }) => by)), day })}
    </p>
  );
}

/** Words that hold. What is only suggested stands on its slip. */
function Terms() {
  const { say } = useWords();
  const { partsOf } = useSpeaking();
  const { exercise, view } = usePractice();
  const { suggest, maySuggest } = useSuggest();
  if (exercise.signed.length === 0) return null;
  const parts = partsOf(exercise.terms).filter(({ name, words }) => name !== 'what' && words);
  return (
    <>
      <dl className={styles.terms}>
        {parts.map(({ name, label, words }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
      {!view.isReadOnly && maySuggest() && (
        <TextLink onPress={() => suggest()}>{say('agreeing.suggest')}</TextLink>
      )}
    </>
  );
}
