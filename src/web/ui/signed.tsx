import type { Say } from '../../locales/say.ts';
import type { SayableDay } from '../../locales/say-day.ts';
import { classes } from './classes.ts';
import { markClass, type Person } from './person-mark.ts';
import styles from './signed.module.css';
import { useWords, type Words } from './words.tsx';

/** One line of an agreement: signed on a day, not answered yet, or not now. */
export interface Signature {
  readonly person: Person;
  readonly state: 'agreed' | 'waiting' | 'not-now';
  readonly on?: SayableDay | undefined;
}

/** One line for each person who must agree. Signed in their color, or waiting, or a no for now. */
export function Signed({
  signatures,
  isSmall = false,
}: {
  signatures: readonly Signature[];
  isSmall?: boolean;
}) {
  const words = useWords();
  return (
    <div>
      <p className="vh">{sayAgreement(signatures, words)}</p>
      <ul className={classes(styles.signed, isSmall && styles.small)} aria-hidden="true">
        {signatures.map((signature) => (
          <li key={signature.person.personId} className={markClass(signature.person)}>
            <span className={classes(styles.line, signature.state !== 'agreed' && styles.open)}>
              {signature.state === 'agreed' && signature.person.name}
            </span>
            <small className={styles.under}>{sayUnder(signature, words)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sayUnder({ person, state, on }: Signature, { say, sayShortDate }: Words): string {
  if (state === 'agreed') {
    return on === undefined ? say('pieces.agreed') : sayShortDate(on);
  }
  if (state === 'waiting') {
    return person.you
      ? say('pieces.youNotAnswered')
      : say('pieces.notAnswered', { name: person.name });
  }
  return person.you ? say('pieces.youSaidNotNow') : say('pieces.saidNotNow', { name: person.name });
}

/** "Agreed: Mateo, October 30. Waiting: Amara." */
function sayAgreement(signatures: readonly Signature[], { say, sayDate }: Words): string {
  const listed = (state: Signature['state']): string =>
    signatures
      .filter((signature) => signature.state === state)
      .map(({ person, on }) => {
        const name = person.you ? say('people.you') : person.name;
        return on === undefined || state !== 'agreed'
          ? name
          : say('pieces.agreedItem', { name, day: sayDate(on) });
      })
      .join('; ');
  return [
    sentence(say, 'pieces.agreedList', listed('agreed')),
    sentence(say, 'pieces.waitingList', listed('waiting')),
    sentence(say, 'pieces.notNowList', listed('not-now')),
  ]
    .filter((said) => said !== '')
    .join(' ');
}

const sentence = (
  say: Say,
  key: 'pieces.agreedList' | 'pieces.waitingList' | 'pieces.notNowList',
  people: string,
): string => (people === '' ? '' : say(key, { people }));
