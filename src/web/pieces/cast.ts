import type { Seat } from '../ui/glyph.tsx';
import type { Person } from '../ui/person-mark.ts';

/** The people of the gallery. */
export const mateo: Person = {
  personId: 'm',
  name: 'Mateo',
  initial: 'M',
  marker: 'denim',
  you: true,
};
export const dana: Person = { personId: 'd', name: 'Dana', initial: 'D', marker: 'teal' };
export const walt: Person = { personId: 'w', name: 'Walt', initial: 'W', marker: 'ochre' };
export const amara: Person = { personId: 'a', name: 'Amara', initial: 'A', marker: 'clay' };
export const nair: Person = { personId: 'n', name: 'Dr. Nair', initial: 'N', marker: 'plum' };
export const june: Person = { personId: 'j', name: 'June', initial: 'J', marker: 'moss' };

export const everyone = [mateo, amara, dana, walt, nair, june] as const;

/** The table with the given people seeing. */
export function seatsSeenBy(...seeing: readonly Person[]): Seat[] {
  return everyone.map((person) => ({
    ...person,
    you: person.you ?? false,
    sees: seeing.includes(person),
  }));
}
