import { rooms } from '../../rooms/rooms.ts';

/** The topics under which there is a room now. */
export const roomTopics: readonly string[] = [
  ...new Set(Object.values(rooms).map(({ topic }) => topic as string)),
].filter((topic) => topic !== 'circle');
