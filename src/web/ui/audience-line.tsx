import { type ReactNode, useState } from 'react';
import { mostNames } from '../../locales/say-names.ts';
import { around } from './around.ts';
import styles from './audience-line.module.css';
import { Disc } from './disc.tsx';
import { Glyph, type Seat } from './glyph.tsx';
import { TextLink } from './text-link.tsx';
import { useWords } from './words.tsx';

const sentences = {
  can: 'audience.can',
  will: 'audience.will',
  now: 'audience.now',
  after: 'audience.after',
  agreed: 'audience.then',
} as const;

interface AudienceLineProps {
  /** Every seat at the table, seeing or not, in the order in which people are named. */
  seats: readonly Seat[];
  /** "can see this", "will see this", "Now: …", "After you save: …", "When all of you have said yes: …", or the names alone. */
  tense?: keyof typeof sentences | 'names';
  /** One more sentence: "Dana will see the new words once you both agree." */
  more?: string | undefined;
  /** What can be done about it: "Change". */
  children?: ReactNode;
  isSmall?: boolean;
}

/** Who can see a thing, by name. It stands next to whatever it describes, before and after saving. */
export function AudienceLine({
  seats,
  tense = 'can',
  more,
  children,
  isSmall = false,
}: AudienceLineProps) {
  const { say, sayAudienceNames } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const seeing = seats.filter((seat) => seat.sees);
  const [before, after] = tense === 'names' ? ['', ''] : around(say, sentences[tense], 'names');
  return (
    <div className={styles.line}>
      <Glyph seats={seats} isSmall={isSmall} />
      <div className={styles.words}>
        <span>
          {before}
          <b>{sayAudienceNames(seeing)}</b>
          {more === undefined ? after : say('audience.more', { after, more })}
        </span>
        {seeing.length > mostNames && (
          <TextLink onPress={() => setIsOpen(!isOpen)}>
            {isOpen ? say('audience.hide') : say('audience.showAll', { n: seeing.length })}
          </TextLink>
        )}
        {children}
      </div>
      {isOpen && seeing.length > mostNames && (
        <ul className={styles.everyone} aria-label={say('audience.list')}>
          {seeing.map((seat) => (
            <li key={seat.personId}>
              <Disc person={seat} size="small" /> {seat.you ? say('people.you') : seat.name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
