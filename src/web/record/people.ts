import type { Id } from '../../record/ids.ts';
import type { Seat } from '../ui/glyph.tsx';
import type { Person as Shown } from '../ui/person-mark.ts';
import { initialOf } from './initial.ts';
import type { View } from './view.ts';

/** A person as the pieces show them. Who is no longer known keeps a quiet place. */
export function personIn(view: View, id: Id, unknown: string): Shown & { you: boolean } {
  const person = view.person(id);
  const name = person?.called ?? person?.name ?? unknown;
  return {
    personId: id,
    name,
    initial: initialOf(name),
    marker: person?.marker ?? 'moss',
    you: id === view.viewer,
  };
}

/** Every seat at the table, and whether these people sit there: what an audience line needs. */
export function seatsIn(view: View, seeing: readonly Id[], unknown: string): Seat[] {
  return view.members.map(({ person }) => ({
    ...personIn(view, person, unknown),
    sees: seeing.includes(person),
  }));
}
