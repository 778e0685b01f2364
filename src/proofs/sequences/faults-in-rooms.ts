/** Bugs that somebody could make in what the rooms decide; each must show over HTTP. */
import type { PlantedBug } from '../../testing/faulty-rules.ts';

export const faultsInRooms: readonly PlantedBug[] = [
  {
    bug: 'one client of a couple is enough',
    file: 'record/agreeing/agreeing.ts',
    from: 'clients.every(',
    to: 'clients.some(',
  },
  {
    bug: 'an answer leaves the first proposal open',
    file: 'record/agreeing/fold-agreeing.ts',
    from: "close(suggestions, answers, 'answered', by)",
    to: 'suggestions',
  },
  {
    bug: 'a number is for everyone',
    file: 'record/rating/rating.ts',
    from: "audience: 'author'",
    to: "audience: 'item'",
  },
  {
    bug: 'a supporter’s words go to everyone',
    file: 'record/room.ts',
    from: "? 'item' : 'between-us'",
    to: "? 'item' : 'item'",
  },
  {
    bug: 'taking back ends every topic',
    file: 'record/effects.ts',
    from: 'topics.includes(share.topic) &&',
    to: '',
  },
  {
    bug: 'narrowing waits for the other partner',
    file: 'record/life.ts',
    from: 'if (!agreed && widens(asked, given))',
    to: 'if (!agreed)',
  },
  {
    bug: 'leaving changes nothing',
    file: 'record/effects.ts',
    from: '{ ...member, until: member.from }',
    to: 'member',
  },
];
