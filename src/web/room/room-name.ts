import { sayNames } from '../../locales/say-names.ts';
import type { Say } from '../../locales/say.ts';

/** A room is called by its clients: "Mateo’s room", "Mateo and Sam’s room". */
export function roomName(clients: readonly string[], say: Say): string {
  if (clients.length === 0) return say('shell.name');
  return say('shell.room', {
    name: sayNames(
      clients.map((name) => ({ name })),
      say,
    ),
  });
}
