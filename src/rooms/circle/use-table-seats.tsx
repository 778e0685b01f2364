import { initialOf } from '../../web/record/initial.ts';
import { useView } from '../../web/record/record.tsx';
import { sayRoleShort } from '../../web/record/role-words.ts';
import { usePeople } from '../../web/record/use-people.ts';
import { markers, type Person } from '../../web/ui/person-mark.ts';
import type { TableSeat } from '../../web/ui/round-table.tsx';
import { useWords } from '../../web/ui/words.tsx';
import type { Seat } from './seat.ts';

/** The chairs around the table: those who sit there, then those who are offered a seat. */
export function useTableSeats(
  offered: readonly { item: { id: string }; state: Seat }[],
): TableSeat[] {
  const { say } = useWords();
  const view = useView();
  const { person } = usePeople();
  const here = view.members.map((member) => ({
    ...person(member.person),
    role:
      member.person === view.viewer
        ? ''
        : sayRoleShort(say, member.role, view.person(member.person)?.relation, view.seat?.role),
    href: `#person-${member.person}`,
  }));
  const invited = offered.map(({ item, state }) => ({
    ...invitedPerson(item.id, state),
    role: say('seat.sharedSeat'),
    isInvited: true,
    href: `#person-${item.id}`,
  }));
  return [...here, ...invited];
}

/** Somebody who has no color here yet: a dashed disc with their initial. */
export function invitedPerson(seat: string, { name }: Seat): Person {
  return { personId: seat, name, initial: initialOf(name), marker: markers[7] };
}
