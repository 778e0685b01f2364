import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { OwnWordsForm } from '../../web/record/own-words-form.tsx';
import { Told, useTold } from './told.tsx';
import { TriedForm } from './tried-form.tsx';
import { usePractice } from './use-practice.tsx';

/** What people say about it, the newest first. No counts, and nothing is late. */
export function HowItWent() {
  const { say } = useWords();
  const { exercise, view, isMine, ask } = usePractice();
  const told = useTold();
  const mayTell = exercise.along[view.viewer]?.says === 'yes' && !view.isReadOnly;
  if (told.length === 0 && !isMine && !mayTell) return null;
  return (
    <Section title={say('practice.tries')}>
      {isMine && exercise.standing !== 'ended' && (
        <InPlace word={say('coping.tried')}>
          {(close) => (
            <TriedForm asking={(body) => ask('practice/say-tried', body)} onDone={close} />
          )}
        </InPlace>
      )}
      {mayTell && (
        <InPlace word={say('practice.along.say')}>
          {(close) => (
            <OwnWordsForm
              asking={(words) => ask('practice/say-how-it-was', { words })}
              label={say('practice.along.words')}
              save={say('practice.along.keep')}
              onDone={close}
            />
          )}
        </InPlace>
      )}
      {told.length === 0 && <p className="soft">{say('practice.tries.none')}</p>}
      <Told told={told} />
    </Section>
  );
}
