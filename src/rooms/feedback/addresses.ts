import type { Id } from '../../record/ids.ts';

export const changesAddress = (partnership: Id) => `/rooms/${partnership}/changes`;

/** `session` is an id: what a session was about is in no address. */
export const newFeedbackAddress = (partnership: Id, session?: Id) =>
  `/rooms/${partnership}/feedback/new${session === undefined ? '' : `?session=${session}`}`;
