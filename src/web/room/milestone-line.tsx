import { piecesOf, storyValues, type Told } from '../../rooms/milestones.ts';
import { CelebrationActs } from '../../rooms/journey/celebration-acts.tsx';
import type { Celebration } from '../../rooms/journey/celebration.ts';
import type { WordKey } from '../../locales/english.ts';
import { useView } from '../record/record.tsx';
import { pathTo, titleOf } from '../record/things.ts';
import { usePeople } from '../record/use-people.ts';
import { AudienceLine } from '../ui/audience-line.tsx';
import { classes } from '../ui/classes.ts';
import { Disc } from '../ui/disc.tsx';
import { markClass } from '../ui/person-mark.ts';
import { TextLink } from '../ui/text-link.tsx';
import { useWords } from '../ui/words.tsx';
import styles from './journey-page.module.css';

/** One place on the path: whose it is by color and name, what happened, their words, who sees it. */
export function MilestoneLine({ told }: { told: Told }) {
  const { say, sayDate } = useWords();
  const view = useView();
  const { person, seats } = usePeople();
  const { item, entry, milestone, title } = told;
  const { is, by, words, option } = milestone;
  const [first] = by;
  const isCelebration = item.room === 'journey';
  const celebration = isCelebration ? view.shown<Celebration>(item.id) : undefined;
  return (
    <li
      id={isCelebration ? `celebration-${item.id}` : undefined}
      className={by.length > 1 ? undefined : markClass(person(first ?? entry.author))}
    >
      <div className={styles.line}>
        <div className={styles.discs}>
          {by.map((id) => (
            <Disc key={id} person={person(id)} size="small" />
          ))}
        </div>
        <div>
          <p className="quiet">
            {say('journey.on', { is: say(`journey.one.${is}`), day: sayDate(entry.at) })}
          </p>
          {title !== '' && (
            <div className={styles.title}>
              <TextLink href={pathTo(view.partnership, item)}>{title}</TextLink>
            </div>
          )}
          <Sentence told={told} />
          {option !== undefined && (
            <p className={styles.option}>{say('journey.option', { option })}</p>
          )}
          {words !== undefined && (
            <blockquote className={styles.words} dir="auto">
              {words}
            </blockquote>
          )}
          {celebration ? (
            <>
              <BelongsTo from={celebration.state.from?.item} />
              <CelebrationActs shown={celebration} />
            </>
          ) : (
            <AudienceLine seats={seats(view.whoSeesEntry(item, entry))} isSmall />
          )}
        </div>
      </div>
    </li>
  );
}

/** What it hangs from, to whoever sees that too. */
function BelongsTo({ from }: { from: string | undefined }) {
  const { say } = useWords();
  const view = useView();
  const shown = from === undefined ? undefined : view.shown(from);
  if (!shown) return null;
  return (
    <TextLink href={pathTo(view.partnership, shown.item)}>
      {say('journey.belongs', { title: titleOf(shown) })}
    </TextLink>
  );
}

/** What happened, each name in its color; where the sentence has none, they stand before it. */
function Sentence({ told }: { told: Told }) {
  const { say } = useWords();
  const { person, name, names } = usePeople();
  const { by } = told.milestone;
  // Each kind of entry has its words; the type check asks for them where a room is made.
  const sentence = say(`story.${told.entry.kind}` as WordKey, storyValues(told, names));
  const voices = by.map((id) => ({ id, name: name(id) }));
  return (
    <p>
      {piecesOf(sentence, voices, names(by)).map(({ text, voice }) =>
        voice === undefined ? (
          text
        ) : (
          <b key={voice} className={classes(styles.who, markClass(person(voice)))}>
            {text}
          </b>
        ),
      )}
    </p>
  );
}
