import type { Id } from '../../record/ids.ts';

export const sessionsAddress = (partnership: Id) => `/rooms/${partnership}/sessions`;
export const newSessionAddress = (partnership: Id) => `/rooms/${partnership}/sessions/new`;
export const sessionAddress = (partnership: Id, session: Id) =>
  `/rooms/${partnership}/sessions/${session}`;
/** The one page to read before it. */
export const beforeSessionAddress = (partnership: Id, session: Id) =>
  `${sessionAddress(partnership, session)}/before`;
