import { ActArea } from '../../web/record/act-area.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { Section } from '../../web/ui/section.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './coping.module.css';
import { usePractice } from './use-practice.tsx';

/** For the client: pausing, going on and ending, and no question why. */
export function LetItRest() {
  const { say } = useWords();
  const { isMine, exercise, ask, may } = usePractice();
  const acting = useActing();
  if (!isMine || exercise.signed.length === 0) return null;
  const moves = [
    { word: 'practice.pause', act: ask('practice/pause', {}), said: 'practice.paused' },
    { word: 'practice.goOn', act: ask('practice/go-on', {}), said: 'practice.wentOn' },
    { word: 'practice.end', act: ask('practice/end', {}), said: 'practice.ended' },
  ] as const;
  return (
    <Section title={say('practice.rest')}>
      <p className="quiet">{say('practice.rest.note')}</p>
      <ActArea acting={acting}>
        <div className={styles.acts}>
          {moves
            .filter(({ act }) => may(act))
            .map(({ word, act, said }) => (
              <TextLink key={word} onPress={() => acting.run(act, say(said))}>
                {say(word)}
              </TextLink>
            ))}
        </div>
      </ActArea>
    </Section>
  );
}
