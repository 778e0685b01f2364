import { inTurns, median, ratio } from '../figures.ts';
import { ask } from '../ground/ask.ts';
import type { Part } from '../part.ts';

export const open: Part = {
  name: 'open',
  about: 'Opening a room with a long history, against reading the same rows with no promise kept',
  async run(ground, tell) {
    const [house, room, floor] = [await ground.house(), await ground.room(), await ground.floor()];
    const record = `${house.origin}/api/partnerships/${room.partnership}/record`;
    const { client, supporter } = room.cookies;
    const times = await inTurns(
      ground.isQuick ? 10 : 100,
      {
        client: () => ask('GET', record, { cookie: client }),
        floorOfClient: () => ask('GET', floor.as.client),
        supporter: () => ask('GET', record, { cookie: supporter }),
        floorOfSupporter: () => ask('GET', floor.as.supporter),
      },
      tell,
    );
    const kilobytes = Buffer.byteLength(await ask('GET', record, { cookie: client })) / 1_000;
    return {
      open_client_ms: median(times.client),
      open_client_floor_ms: median(times.floorOfClient),
      open_ratio_client: ratio(times.floorOfClient, times.client),
      open_supporter_ms: median(times.supporter),
      open_supporter_floor_ms: median(times.floorOfSupporter),
      open_ratio_supporter: ratio(times.floorOfSupporter, times.supporter),
      open_record_kb: Math.round(kilobytes),
    };
  },
};
