import { classes } from '../../web/ui/classes.ts';
import { Icon } from '../../web/ui/icon.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { OptionComfort, useOpened } from './option-comfort.tsx';
import { OptionFoot } from './option-foot.tsx';
import styles from './options.module.css';
import { PersonsMatter, WriteMatter } from './persons-matter.tsx';
import { Points } from './points.tsx';
import { chosenNow, type Option } from './question.ts';
import { useQuestion } from './use-question.tsx';

/** One option, in the same parts as every other, so that each part is read across. */
export function OptionColumn({ option }: { option: Option }) {
  const { say } = useWords();
  const { question, letterOf } = useQuestion();
  const { id, facts } = option;
  const isChosen = chosenNow(question) === id;
  const opened = useOpened();
  return (
    <article
      className={classes(styles.option, isChosen && styles.chosen)}
      aria-labelledby={`option-${id}`}
    >
      <div>
        <p className={styles.letter}>
          {say('decisions.option.letter', { letter: letterOf(id) })}
          {isChosen && (
            <span className={styles.chosenFor}>
              <Icon name="check" />
              {say('decisions.option.chosen')}
            </span>
          )}
        </p>
        <h3 id={`option-${id}`} className={classes('title', styles.name)} dir="auto">
          {facts.name}
        </h3>
      </div>
      <dl className={styles.parts}>
        <div>
          <dt>{say('decisions.option.what')}</dt>
          <dd className={styles.what} dir="auto">
            {facts.what}
          </dd>
        </div>
        <div>
          <dt>{say('decisions.option.good')}</dt>
          <dd>
            <Points points={facts.good} isGood />
          </dd>
        </div>
        <div>
          <dt>{say('decisions.option.hard')}</dt>
          <dd>
            <Points points={facts.hard} />
          </dd>
        </div>
        <div>
          <dt>{say('decisions.option.sure')}</dt>
          <dd>
            <HowSure option={option} />
          </dd>
        </div>
        <Matters option={option} />
        {opened && (
          <div>
            <dt>{say('decisions.option.comfort')}</dt>
            <dd>
              <OptionComfort option={option} round={opened} />
            </dd>
          </div>
        )}
      </dl>
      <OptionFoot option={option} />
    </article>
  );
}

function HowSure({ option: { facts } }: { option: Option }) {
  const { say } = useWords();
  return (
    <>
      <p>{say(`decisions.sure.${facts.sure}`)}</p>
      {facts.sources.length === 0 ? (
        <p className={styles.sources}>{say('decisions.option.noSources')}</p>
      ) : (
        <ul className={styles.sources} aria-label={say('decisions.option.sources')}>
          {facts.sources.map((source) => (
            <li key={source} dir="auto">
              {source}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Matters({ option }: { option: Option }) {
  const { say } = useWords();
  const { view, question, ask, may } = useQuestion();
  const who = question.matters.filter((each) => each.option === option.id).map(({ by }) => by);
  const mayWrite = may(ask('decisions/say-what-matters', { words: '' }));
  const [only, another] = who;
  const isMineAlone = another === undefined && (only ?? view.viewer) === view.viewer;
  return (
    <div>
      <dt>{say(isMineAlone ? 'decisions.option.mine' : 'decisions.option.ours')}</dt>
      <dd className={styles.voices}>
        {who.map((each) => (
          <PersonsMatter key={each} who={each} option={option.id} hasNoName={isMineAlone} />
        ))}
        {!who.includes(view.viewer) && <WriteMatter option={option.id} />}
        {who.length === 0 && !mayWrite && (
          <p className="quiet">{say('decisions.option.nothing')}</p>
        )}
      </dd>
    </div>
  );
}
