import { ActArea } from '../../web/record/act-area.tsx';
import { ItemAudience } from '../../web/record/item-audience.tsx';
import { openItem } from '../../web/record/open-item.ts';
import { useView } from '../../web/record/record.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { Button } from '../../web/ui/button.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Section } from '../../web/ui/section.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './journey.module.css';
import { useCelebrations, type ShownCelebration } from './use-celebrations.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';

/** What others noticed and its client has not answered; to who noticed it, that it is with them. */
export function Noticed() {
  const { say } = useWords();
  const { names } = usePeople();
  const { noticed, waiting } = useCelebrations();
  return (
    <div className={styles.offPaper}>
      {noticed.length > 0 && (
        <Section title={say('journey.noticed')}>
          <p className="soft">{say('journey.noticed.what')}</p>
          <Rows all={noticed} />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={say('journey.noticed')}>
          <p className="soft">
            {say('journey.noticed.yours.what', {
              names: names([...new Set(waiting.flatMap(({ item }) => item.about))]),
            })}
          </p>
          <Rows all={waiting} />
        </Section>
      )}
    </div>
  );
}

/** What a client let be: theirs to read, and to take up again. */
export function LetBe() {
  const { say } = useWords();
  const { letBe } = useCelebrations();
  if (letBe.length === 0) return null;
  return (
    <div className={styles.offPaper}>
      <Unfold title={say('journey.quiet')}>
        <Rows all={letBe} />
      </Unfold>
    </div>
  );
}

function Rows({ all }: { all: readonly ShownCelebration[] }) {
  return (
    <ul className={styles.rows}>
      {all.map((shown) => (
        <Row key={shown.item.id} shown={shown} />
      ))}
    </ul>
  );
}

function Row({ shown }: { shown: ShownCelebration }) {
  const { say, sayDate } = useWords();
  const { person } = usePeople();
  const { item, state, ask, may } = openItem(useView(), shown);
  const acting = useActing();
  const take = (words?: string) => ask('journey/take', words === undefined ? {} : { words });
  const [letBe, withdraw] = [ask('journey/let-be', {}), ask('journey/withdraw', {})];
  const isLetBe = state.standing === 'let-be';
  return (
    <li id={`celebration-${item.id}`}>
      <ActArea acting={acting}>
        <OwnWords
          person={person(state.by)}
          text={state.words}
          note={say('journey.said.on', { day: sayDate(state.at) })}
        />
        {may(take()) && (
          <>
            <Acts>
              <Button kind={isLetBe ? 'plain' : 'main'} onPress={() => acting.run(take())}>
                {say(isLetBe ? 'journey.takeUp' : 'journey.take')}
              </Button>
              {may(letBe) && (
                <Button onPress={() => acting.run(letBe)}>{say('journey.letBe')}</Button>
              )}
            </Acts>
            <InPlace word={say('journey.take.words')}>
              {(close) => (
                <OwnWordsForm
                  asking={take}
                  label={say('journey.take.label')}
                  hint={say('journey.take.hint')}
                  save={say('journey.take.save')}
                  onDone={close}
                />
              )}
            </InPlace>
          </>
        )}
        {may(withdraw) && (
          <TextLink onPress={() => acting.run(withdraw)}>{say('journey.withdraw')}</TextLink>
        )}
        <ItemAudience item={item} />
      </ActArea>
    </li>
  );
}
