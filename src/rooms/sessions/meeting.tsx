import { type ReactNode, useId } from 'react';
import { minute } from '../../record/time.ts';
import { ActArea } from '../../web/record/act-area.tsx';
import { useActing } from '../../web/record/use-acting.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { Acts } from '../../web/ui/acts.tsx';
import { ButtonLink } from '../../web/ui/button-link.tsx';
import { Button } from '../../web/ui/button.tsx';
import { InPlace } from '../../web/ui/in-place.tsx';
import { TextLink } from '../../web/ui/text-link.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { beforeSessionAddress } from './addresses.ts';
import { CalledOff, CallOffForm } from './call-off.tsx';
import { EndForm } from './end-form.tsx';
import { isAhead, nearFor, type Coming } from './session.ts';
import styles from './sessions.module.css';
import { useSession } from './use-session.tsx';
import { useSayWhen } from './use-speaking.tsx';

/** When and where; what is suggested about it; who comes; and when it began and ended. */
export function Meeting({ children }: { children: ReactNode }) {
  const { say, sayTime } = useWords();
  const { names } = usePeople();
  const { view, item, state, ask, may } = useSession();
  const sayWhen = useSayWhen();
  const acting = useActing();
  const { terms, startedAt, endedAt, there, signed, calledOff } = state;
  // Days before, beginning is not what this page is for.
  const isNear = terms.at - view.now < 60 * minute;
  const isSoon = terms.at - view.now < nearFor;
  const [start, undo] = [ask('sessions/start', {}), ask('sessions/undo-start', {})];
  const [end, callOff] = [ask('sessions/end', { there: [] }), ask('sessions/call-off', {})];
  return (
    <ActArea acting={acting}>
      <div className={styles.facts}>
        <p className="lede">{sayWhen(terms)}</p>
        <p>
          {say(`sessions.kind.${terms.kind}`)}.{' '}
          {say('sessions.minutes', { minutes: terms.minutes })}.
          {terms.place !== undefined && ` ${terms.place}`}
        </p>
        {terms.link !== undefined && startedAt === undefined && isAhead(state, view.now) && (
          <p>
            <TextLink href={terms.link}>{say('sessions.openLink')}</TextLink>
          </p>
        )}
        {isAhead(state, view.now) && startedAt === undefined && (
          <p>
            <ButtonLink href={beforeSessionAddress(view.partnership, item.id)}>
              {say('sessions.before.open')}
            </ButtonLink>
          </p>
        )}
        {calledOff && <CalledOff {...calledOff} />}
        {signed.length === 0 && startedAt === undefined && !calledOff && (
          <p className="quiet">{say('sessions.notAgreed')}</p>
        )}
        {startedAt !== undefined && (
          <p className="quiet">
            {endedAt === undefined
              ? say('sessions.began', { time: sayTime(startedAt) })
              : say('sessions.beganAndEnded', { from: sayTime(startedAt), to: sayTime(endedAt) })}
            {there.length > 0 && ` ${say('sessions.there', { names: names(there) })}`}
          </p>
        )}
      </div>
      {children}
      <WhoComes />
      {may(start) && isSoon && (
        <Acts>
          <Button kind={isNear ? 'main' : 'quiet'} onPress={() => acting.run(start)}>
            {say('sessions.start')}
          </Button>
        </Acts>
      )}
      {may(end) && (
        <InPlace word={say('sessions.finish')}>{(close) => <EndForm onDone={close} />}</InPlace>
      )}
      {may(undo) && (
        <TextLink onPress={() => acting.run(undo)}>{say('sessions.undoStart')}</TextLink>
      )}
      {may(callOff) && isAhead(state, view.now) && (
        <InPlace word={say('sessions.callOff')}>
          {(close) => <CallOffForm onDone={close} />}
        </InPlace>
      )}
    </ActArea>
  );
}

const answers = ['yes', 'maybe', 'no'] as const satisfies Coming[];

function WhoComes() {
  const { say } = useWords();
  const { name } = usePeople();
  const { view, state, ask, may } = useSession();
  const acting = useActing();
  const question = useId();
  const said = Object.entries(state.coming);
  const asked = (coming: Coming) => ask('sessions/say-coming', { coming });
  if (!isAhead(state, view.now) || state.startedAt !== undefined) return null;
  // Whether somebody comes is asked once there is a time to come to.
  if (state.signed.length === 0) return null;
  return (
    <ActArea acting={acting}>
      {said.length > 0 && (
        <p className="soft">
          {said
            .map(([person, coming]) =>
              say(`sessions.coming.${coming}`, {
                name: name(person),
                who: person === view.viewer ? 'you' : 'other',
              }),
            )
            .join(' ')}
        </p>
      )}
      {may(asked('yes')) && (
        <section aria-labelledby={question} className={styles.coming}>
          <p id={question}>{say('sessions.willYouCome')}</p>
          <div className={styles.answers}>
            {answers
              .filter((coming) => state.coming[view.viewer] !== coming)
              .map((coming) => (
                <Button key={coming} isSmall onPress={() => acting.run(asked(coming))}>
                  {say(`sessions.iCome.${coming}`)}
                </Button>
              ))}
          </div>
        </section>
      )}
    </ActArea>
  );
}
