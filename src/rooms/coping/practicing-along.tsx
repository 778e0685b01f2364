import { ActArea } from '../../web/record/act-area.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Disc } from '../../web/ui/disc.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { Section } from '../../web/ui/section.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { AskAlongForm, useMayBeAsked } from './ask-along-form.tsx';
import styles from './coping.module.css';
import { usePractice } from './use-practice.tsx';

/** Who was asked along and what they said; for the client the ways to ask and to let go. */
export function PracticingAlong() {
  const { say } = useWords();
  const { exercise, isMine, view } = usePractice();
  const others = useMayBeAsked();
  const asked = Object.keys(exercise.along).filter((person) => person !== view.viewer);
  const mayAsk = isMine && others.length > 0 && exercise.standing !== 'ended';
  if (asked.length === 0 && !mayAsk) return null;
  return (
    <Section title={say('practice.along')}>
      {asked.length === 0 && <p className="soft">{say('practice.along.none')}</p>}
      <ul className={styles.rows}>
        {asked.map((person) => (
          <Along key={person} person={person} />
        ))}
      </ul>
      {mayAsk && (
        <InPlace word={say('practice.along.ask')}>
          {(close) => <AskAlongForm people={others} onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}

function Along({ person: who }: { person: string }) {
  const { say } = useWords();
  const { person, name, names } = usePeople();
  const { exercise, view, item, ask, isMine } = usePractice();
  const acting = useActing();
  const says = exercise.along[who]?.says;
  // What somebody answered is between them and those who work on it.
  const knows = view.isBetweenUs(item);
  const letGo = ask('practice/let-go', { member: who });
  const after = view.whoSees(item).filter((each) => each !== who || item.audience !== 'named');
  const gone = say('practice.along.gone', { name: name(who), names: names(after) });
  const key = says ?? 'waits';
  return (
    <li className={styles.along}>
      <ActArea acting={acting}>
        <p className={styles.person}>
          <Disc person={person(who)} size="small" />
          {knows ? say(`practice.along.${key}`, { name: name(who) }) : name(who)}
        </p>
        {isMine && (
          <TextLink onPress={() => acting.run(letGo, gone)}>
            {say('practice.along.letGo', { name: name(who) })}
          </TextLink>
        )}
      </ActArea>
    </li>
  );
}
