import { useMemo } from 'react';
import type { Id } from '../../record/ids.ts';
import type { Seat } from '../ui/glyph.tsx';
import type { Person } from '../ui/person-mark.ts';
import { useWords } from '../ui/words.tsx';
import { personIn, seatsIn } from './people.ts';
import { useView } from './record.tsx';

export type People = {
  person: (id: Id) => Person & { you: boolean };
  /** Every seat at the table, and whether these people sit there. */
  seats: (seeing: readonly Id[]) => Seat[];
  /** "You, Amara and Dana" */
  names: (ids: readonly Id[]) => string;
  /** "You" or "Amara", to begin a sentence with. */
  name: (id: Id) => string;
};

/** The people of the open table, as pieces and sentences need them. */
export function usePeople(): People {
  const view = useView();
  const { say, sayNames } = useWords();
  return useMemo(() => {
    const person = (id: Id) => personIn(view, id, say('people.someone'));
    const names = (ids: readonly Id[]) => sayNames(ids.map(person));
    return {
      person,
      names,
      name: (id) => names([id]),
      seats: (seeing) => seatsIn(view, seeing, say('people.someone')),
    };
  }, [view, say, sayNames]);
}
