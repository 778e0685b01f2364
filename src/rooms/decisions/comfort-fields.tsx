import type { Id } from '../../record/ids.ts';
import { Stones } from '../../web/ui/stones.tsx';
import { useWords } from '../../web/ui/words.tsx';
import styles from './question-page.module.css';
import { openOptions } from './question.ts';
import { useQuestion } from './use-question.tsx';

interface ComfortFieldsProps {
  draft: Readonly<Record<Id, number>>;
  onChange: (draft: Readonly<Record<Id, number>>) => void;
  issueOf: (field: string) => string | undefined;
}

/** A number for each option, in their order. */
export function ComfortFields({ draft, onChange, issueOf }: ComfortFieldsProps) {
  const { say } = useWords();
  const { question } = useQuestion();
  const options = openOptions(question);
  const missing = options.findIndex(
    ({ id }, place) => draft[id] === undefined && issueOf(`comfort/${place}/number`) !== undefined,
  );
  return options.map(({ id, facts }, place) => (
    <div key={id} {...(place === missing && { 'data-invalid': true })}>
      <Stones
        label={facts.name}
        ends={say('decisions.comfort.ends')}
        value={draft[id] ?? null}
        onChange={(number) => onChange({ ...draft, [id]: number })}
      />
      {place === missing && <p className={styles.issue}>{say('decisions.comfort.each')}</p>}
    </div>
  ));
}
