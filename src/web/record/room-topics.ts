import { rooms } from '../../rooms/rooms.ts';

/** The topics under which there is a room now. */
export const roomTopics: readonly string[] = [
  ...new Set(
    Object.values(rooms).flatMap((room): string[] => [
      room.topic,
      ...('otherTopics' in room ? room.otherTopics.topics : []),
    ]),
  ),
].filter((topic) => topic !== 'circle');
