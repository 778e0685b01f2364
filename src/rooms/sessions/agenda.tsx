import { useState } from 'react';
import type { Id } from '../../record/ids.ts';
import { membersAs } from '../../record/circle.ts';
import { ActArea } from '../../web/record/act-area.tsx';
import { ActForm } from '../../web/record/act-form.tsx';
import { EntryAudience } from '../../web/record/entry-audience.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { useIssues } from '../../web/record/use-issues.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { InPlace } from '../../web/ui/in-place.tsx';
import { OwnWords } from '../../web/ui/own-words.tsx';
import { Section } from '../../web/ui/section.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { CarriedLines } from './carried-lines.tsx';
import { useSides } from './session-sides.tsx';
import { firstAuthor, inOrder, linesOf, type AgendaLine, type Session } from './session.ts';
import styles from './sessions.module.css';
import { useSession } from './use-session.tsx';

/** What we would like to talk about: the clients' lines first. */
export function Agenda() {
  const { say } = useWords();
  const { view, item, state, ask, may } = useSession();
  const { brought } = useSides();
  const clients = membersAs(view.circle, view.now, 'client').map(({ person }) => person);
  const authorOf = useAuthor();
  const lines = inOrder(state.lines, clients, authorOf).filter(
    ({ state: now }) => now !== 'let-go',
  );
  return (
    <Section title={say('sessions.agenda')}>
      {lines.length === 0 ? (
        <p className="soft">{say('sessions.agenda.none')}</p>
      ) : (
        <ol className={styles.lines}>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      )}
      <CarriedLines />
      {brought(item.id)}
      {may(ask('sessions/add-line', { text: '' })) && state.endedAt === undefined && (
        <InPlace word={say('sessions.agenda.add')}>
          {(close) => <LineForm onDone={close} />}
        </InPlace>
      )}
    </Section>
  );
}

function Line({ line }: { line: AgendaLine }) {
  const { say } = useWords();
  const { person, name } = usePeople();
  const { item, entries, ask, may } = useSession();
  const { became, ways } = useSides();
  const author = useAuthor()(line);
  const acting = useActing();
  const body = { line: line.id };
  const acts = [
    ['sessions/talk-about', 'sessions.line.talked'],
    ['sessions/put-off-line', 'sessions.line.putOff'],
    ['sessions/let-go-line', 'sessions.line.letGo'],
  ] as const;
  const offered = acts
    .map(([kind, word]) => ({ asking: ask(kind, body), word }))
    .filter(({ asking }) => may(asking))
    .filter(({ asking }) => line.state !== 'put-off' || asking.kind !== 'sessions/put-off-line');
  return (
    <li id={`line-${line.id}`} className={styles.line}>
      <ActArea acting={acting}>
        <OwnWords
          person={person(author)}
          text={line.text}
          note={line.state === 'talked' ? say('sessions.line.wasTalked') : undefined}
        />
        {author !== line.by && (
          <p className="quiet">{say('sessions.line.broughtBy', { name: name(line.by) })}</p>
        )}
        {line.state === 'put-off' && line.putOff && (
          <p className="quiet">
            {say('sessions.line.wasPutOff', { name: name(line.putOff.by) })}{' '}
            {line.putOff.words !== undefined && <q>{line.putOff.words}</q>}
          </p>
        )}
        <EntryAudience within={{ item, entries }} entry={line.id} />
        {became(line)}
        <div className={styles.acts}>
          {offered.map(({ asking, word }) => (
            <TextLink key={word} of={line.text} onPress={() => acting.run(asking)}>
              {say(word)}
            </TextLink>
          ))}
          {ways(line.id)}
        </div>
      </ActArea>
    </li>
  );
}

/** Who wrote a line, also where somebody else brought it along from an earlier session. */
function useAuthor(): (line: AgendaLine) => Id {
  const { view } = useSession();
  const lines = linesOf(view.shownIn<Session>('sessions'));
  return (line) => firstAuthor(lines, line);
}

function LineForm({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { ask, willSee } = useSession();
  const [text, setText] = useState('');
  const acting = useActing(onDone);
  const issueOf = useIssues(acting);
  const asking = ask('sessions/add-line', { text });
  return (
    <ActForm
      acting={acting}
      onSave={() => acting.run(asking)}
      save={say('sessions.agenda.save')}
      willSee={willSee(ask('sessions/add-line', { text: '' }))}
      onCancel={onDone}
    >
      <TextField
        label={say('sessions.agenda.label')}
        value={text}
        onChange={setText}
        error={issueOf('text')}
      />
    </ActForm>
  );
}
