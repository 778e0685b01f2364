import { v7 as newId } from 'uuid';
import { inTurns, median, percentile, ratio } from '../figures.ts';
import { ask } from '../ground/ask.ts';
import { append, comment } from '../ground/say.ts';
import type { Part } from '../part.ts';

export const act: Part = {
  name: 'act',
  about: 'One act in a room with a long history, against one durable insert of a similar row',
  async run(ground, tell) {
    const [house, room, floor] = [await ground.house(), await ground.room(), await ground.floor()];
    const { client: cookie } = room.cookies;
    const anyGoal = () => room.items[Math.floor(Math.random() * room.items.length)] ?? '';
    const acts = `${house.origin}/api/partnerships/${room.partnership}/acts`;
    const times = await inTurns(
      ground.isQuick ? 20 : 300,
      {
        act: () => ask('POST', acts, { cookie, body: comment(anyGoal()) }),
        floor: () => {
          const { body } = comment(anyGoal());
          return ask('POST', floor.as.client, { body: { id: newId(), item: anyGoal(), body } });
        },
        append: () => append(house.writer, room.client, room.partnership, comment(anyGoal())),
      },
      tell,
    );
    return {
      act_ms: median(times.act),
      act_floor_ms: median(times.floor),
      act_ratio: ratio(times.floor, times.act),
      act_p95_ms: percentile(times.act, 95),
      act_floor_p95_ms: percentile(times.floor, 95),
      append_ms: median(times.append),
    };
  },
};
