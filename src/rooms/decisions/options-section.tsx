import type { CSSProperties } from 'react';
import { usePeople } from '../../web/record/use-people.ts';
import { Section } from '../../web/ui/section.tsx';
import { Unfold } from '../../web/ui/unfold.tsx';
import { useWords } from '../../web/ui/words.tsx';
import { AddOption, type LibraryShelf } from './add-option.tsx';
import { OptionColumn } from './option-column.tsx';
import styles from './options.module.css';
import page from './question-page.module.css';
import type { Option } from './question.ts';
import { useQuestion } from './use-question.tsx';

/** The options side by side, in the order in which they came. None is put forward. */
export function Options({ Library }: { Library: LibraryShelf }) {
  const { say } = useWords();
  const { question } = useQuestion();
  const standing = question.options.filter(({ isAside }) => !isAside);
  const aside = question.options.filter(({ isAside }) => isAside);
  return (
    <>
      <Section title={say('decisions.options')}>
        {standing.length === 0 && <p className="soft">{say('decisions.options.none')}</p>}
        <SideBySide options={standing} />
        <AddOption Library={Library} />
      </Section>
      {aside.length > 0 && (
        <Unfold title={say('decisions.aside')} note={say('decisions.aside.note')}>
          <SideBySide options={aside} />
        </Unfold>
      )}
    </>
  );
}

function SideBySide({ options }: { options: readonly Option[] }) {
  if (options.length === 0) return null;
  const across = { '--across': Math.min(options.length, 3) } as CSSProperties;
  return (
    <>
      <div className={styles.options} style={across}>
        {options.map((option) => (
          <OptionColumn key={option.id} option={option} />
        ))}
      </div>
      <div className={page.written}>
        {options.map((option) => (
          <WrittenBy key={option.id} option={option} />
        ))}
      </div>
    </>
  );
}

/** "The facts for option B were written by Dr. Nair on November 18." */
function WrittenBy({ option: { id, by, at, changedAt, library } }: { option: Option }) {
  const { say, sayDate } = useWords();
  const { name } = usePeople();
  const { view, letterOf } = useQuestion();
  const isYou = by === view.viewer;
  const written = say(isYou ? 'decisions.option.writtenYou' : 'decisions.option.written', {
    letter: letterOf(id),
    name: name(by),
    day: sayDate(at),
  });
  return (
    <p className="quiet">
      {written}{' '}
      {changedAt !== undefined && say('decisions.option.changed', { day: sayDate(changedAt) })}{' '}
      {library !== undefined && say('decisions.option.library')}
    </p>
  );
}
