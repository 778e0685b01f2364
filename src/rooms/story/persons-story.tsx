import type { Id } from '../../record/ids.ts';
import { mayAsk } from '../../web/record/forecast.ts';
import { useView } from '../../web/record/record.tsx';
import { usePeople } from '../../web/record/use-people.ts';
import { Blank } from '../../web/ui/blank.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { pagesOf } from './pages.ts';
import { partKinds, type Part, type PartKind } from './part.ts';
import { StoryPart } from './story-part.tsx';
import styles from './story.module.css';
import { TellingForm } from './telling-form.tsx';

/** All that the viewer may read of one client's story; for that client also what is still blank. */
export function PersonsStory({ client, level }: { client: Id; level: 2 | 3 }) {
  const { say } = useWords();
  const view = useView();
  const { name } = usePeople();
  const pages = pagesOf(view.shownIn<Part>('story').filter(({ item }) => item.owner === client));
  const isYou = client === view.viewer && !view.isReadOnly;
  if (pages.length === 0 && !isYou) {
    return (
      <div className={styles.blank}>
        <Blank drawing="notebook" title={say('ownStory.blank.reader')}>
          {say('ownStory.blank.reader.what', { names: name(client) })}
        </Blank>
      </div>
    );
  }
  return (
    <>
      {pages.length === 0 && (
        <div className={styles.blank}>
          <Blank drawing="notebook" title={say('ownStory.blank')}>
            {say('ownStory.blank.what')}
          </Blank>
        </div>
      )}
      <div className={styles.rest}>
        {pages.map(({ kind, now, earlier }) => (
          <div key={kind}>
            <StoryPart shown={now} level={level} />
            {earlier.length > 0 && (
              <Unfold
                level={3}
                title={say('ownStory.earlierPages')}
                note={say('ownStory.earlierPages.n', { n: earlier.length })}
              >
                {earlier.map((shown) => (
                  <StoryPart key={shown.item.id} shown={shown} level={3} />
                ))}
              </Unfold>
            )}
          </div>
        ))}
      </div>
      {isYou && <StillBlank there={pages.map(({ kind }) => kind)} />}
    </>
  );
}

function StillBlank({ there }: { there: readonly PartKind[] }) {
  const { say } = useWords();
  const view = useView();
  const missing = partKinds.filter((kind) => !there.includes(kind));
  const example = { part: 'story', name: say('ownStory.part.story'), words: ' ' };
  const begin = { kind: 'story/begin', body: example, about: [view.viewer] };
  if (missing.length === 0 || !mayAsk(view, begin)) return null;
  return (
    <div className={styles.missing}>
      <Section title={say(there.length === 0 ? 'ownStory.missing.first' : 'ownStory.missing')}>
        <ul className={styles.parts}>
          {missing.map((kind) => (
            <li key={kind}>
              <InPlace word={say(`ownStory.part.${kind}`)}>
                {(close) => <TellingForm part={kind} onDone={close} />}
              </InPlace>
              <p className="quiet">{say(`ownStory.ask.${kind}`)}</p>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
