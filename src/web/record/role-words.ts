import type { Role } from '../../record/circle.ts';
import type { Say } from '../../locales/say.ts';

/**
 * What somebody is at this table: by their role, or in the words of the client they are here for.
 * Those are the client's own ("my mother"), so to everybody else they are said as a quote.
 */
export function sayRole(
  say: Say,
  role: Role,
  relation: string | undefined,
  reader: Role | undefined,
): string {
  if (relation === undefined) return say(`circle.role.${role}`);
  return reader === 'client' ? relation : say('circle.relation', { relation });
}

/** Words longer than this do not fit beside a chair. */
const besideChair = 16;

/** The same beside a chair at the round table, where there is little room. */
export function sayRoleShort(
  say: Say,
  role: Role,
  relation: string | undefined,
  reader: Role | undefined,
): string {
  const said = sayRole(say, role, relation, reader);
  return said.length <= besideChair ? said : say(`circle.role.${role}`);
}
