import { first, type Done, type Made, type Way } from './way.ts';

const told = ({ say }: Made) => ({ name: say(), words: say(), values: [say(), say()] });
const spoken = ({ say }: Made) => ({ words: say() });

const begun: Done = {
  by: 'client',
  isOfOne: true,
  kind: 'story/begin',
  body: (made) => ({ part: 'matters', ...told(made) }),
};
const seen: Done = { by: 'therapist', kind: 'story/say-how-i-see-it', body: spoken };

/** Nobody sees their own words differently: the client answers those beside their own. */
const others = (made: Made) => first(made, made.asker === made.people.client ? 1 : 0);

export const storyWays: Readonly<Record<string, Way>> = {
  'story/begin': { isOfOne: true, body: begun.body },
  'story/rewrite': { isOfOne: true, before: [begun], body: told },
  'story/say-how-i-see-it': { isOfOne: true, before: [begun], by: 'therapist', body: spoken },
  'story/see-differently': {
    isOfOne: true,
    before: [begun, seen],
    body: (made) => ({ entry: others(made), ...spoken(made) }),
  },
};
