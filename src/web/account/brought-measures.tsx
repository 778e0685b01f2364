import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/words.tsx';
import { BringForm } from './bring-form.tsx';
import { MeasureRow, type Switched } from './measure-row.tsx';
import styles from './practice-page.module.css';
import type { PracticePerson } from './practice-shape.ts';

export type BroughtHere = Switched & {
  key: string;
  version: number;
  name: string;
  questions: number;
  hasRisk: boolean;
  license: string;
  attribution: string;
  brought: { by: string | null; at: number };
};

interface BroughtMeasuresProps {
  brought: readonly BroughtHere[];
  people: readonly PracticePerson[];
  onDone: () => void;
}

/** The measures that this practice brought itself, and the way to bring one. */
export function BroughtMeasures({ brought, people, onDone }: BroughtMeasuresProps) {
  const { say } = useWords();
  const [isBringing, setBringing] = useState(false);
  return (
    <div className={styles.brought}>
      <p className="soft">{say('check-ins.bring.what')}</p>
      {brought.length > 0 && (
        <ul className={styles.measures}>
          {brought.map((each) => (
            <BroughtRow
              key={`${each.key} ${each.version}`}
              measure={each}
              people={people}
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      {isBringing ? (
        <BringForm onDone={onDone} onClose={() => setBringing(false)} />
      ) : (
        <Button onPress={() => setBringing(true)}>{say('check-ins.bring.open')}</Button>
      )}
    </div>
  );
}

interface BroughtRowProps {
  measure: BroughtHere;
  people: readonly PracticePerson[];
  onDone: () => void;
}

function BroughtRow({ measure, people, onDone }: BroughtRowProps) {
  const { say, sayDayAndYear } = useWords();
  const { key, version, name, questions, hasRisk, license, attribution, brought } = measure;
  const by = people.find(({ id }) => id === brought.by)?.name ?? say('people.someone');
  return (
    <MeasureRow
      measure={measure}
      title={name}
      license={`${license} ${attribution}`}
      path={`/api/practice/measures/brought/${key}/${version}`}
      people={people}
      onDone={onDone}
    >
      <p className="quiet">
        {say('check-ins.bring.row', {
          n: questions,
          risk: hasRisk ? 'yes' : 'no',
          version,
          name: by,
          day: sayDayAndYear(brought.at),
        })}
      </p>
    </MeasureRow>
  );
}
