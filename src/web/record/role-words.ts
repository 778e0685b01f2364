import type { Role } from '../../record/circle.ts';
import type { Say } from '../../locales/say.ts';

/** What somebody is at this table: in the words of the one they come for, or by their role. */
export function sayRole(say: Say, role: Role, relation: string | undefined): string {
  return relation ?? say(`circle.role.${role}`);
}
