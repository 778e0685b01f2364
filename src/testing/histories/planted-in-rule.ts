/** Faults that somebody could make in the TypeScript half of the rule. */
import type { Planted } from './planted.ts';

const audience = 'audience.ts';
const circle = 'circle.ts';
const time = 'time.ts';

export const plantedInRule: readonly Planted[] = [
  { fault: 'nothing ends', file: time, from: 'now < span.until', to: 'true' },
  { fault: 'over one tick late', file: time, from: 'now < span.until', to: 'now <= span.until' },
  {
    fault: 'over one tick early',
    file: time,
    from: 'now < span.until',
    to: 'now + 1 < span.until',
  },
  { fault: 'begun one tick late', file: time, from: 'span.from <= now', to: 'span.from < now' },
  { fault: 'the future begins now', file: time, from: 'span.from <= now', to: 'true' },
  {
    fault: 'without an end is ended',
    file: time,
    from: 'span.until === null ||',
    to: 'span.until !== null &&',
  },
  {
    fault: 'what another client shares',
    file: circle,
    from: 'share.client === client &&',
    to: '',
  },
  { fault: 'shared with another', file: circle, from: 'share.member === member &&', to: '' },
  { fault: 'any topic', file: circle, from: 'share.topic === topic &&', to: '' },
  { fault: 'a share never ends', file: circle, from: 'isRunning(share, now)', to: 'true' },
  {
    fault: 'who sits down again finds what was shared before',
    file: circle,
    from: '[client, member].every(',
    to: '[client].every(',
  },
  {
    fault: 'a client who sits down again shares as before',
    file: circle,
    from: '[client, member].every(',
    to: '[member].every(',
  },
  { fault: 'any sharer will do', file: circle, from: "?.role !== 'client'", to: ' === undefined' },
  {
    fault: 'what was shared as somebody sat down does not hold',
    file: circle,
    from: 'seat.from <= from',
    to: 'seat.from < from',
  },
  {
    fault: 'who left still sees',
    file: circle,
    from: 'member.person === person && isRunning(member, now)',
    to: 'member.person === person',
  },
  {
    fault: 'a joint thing needs one client',
    file: audience,
    within: 'function isSharedByAll',
    from: '.every(',
    to: '.some(',
  },
  {
    fault: 'a joint thing needs the first client',
    file: audience,
    within: 'function isSharedByAll',
    from: 'item.about.every(',
    to: 'item.about.slice(0, 1).every(',
  },
  { fault: 'no sharing at all', file: audience, from: '|| isSharedByAll(', to: '|| false && (' },
  {
    fault: 'the owner is not named',
    file: audience,
    from: 'viewer === item.owner || item.named',
    to: 'item.named',
  },
  {
    fault: 'named are all at the table',
    file: audience,
    from: 'item.named.includes(viewer)',
    to: 'true',
  },
  {
    fault: 'only me is for therapists too',
    file: audience,
    from: 'return viewer === item.owner;',
    to: "return viewer === item.owner || memberAt(circle, viewer, now)?.role === 'therapist';",
  },
  {
    fault: 'between us is for every client',
    file: audience,
    from: '(item.about.length === 0 || item.about.includes(viewer))',
    to: 'true',
  },
  {
    fault: 'about nobody is not about all clients',
    file: audience,
    from: 'item.about.length === 0 || item.about',
    to: 'item.about',
  },
  {
    fault: 'between us is for guardians',
    file: audience,
    from: "if (member.role === 'therapist')",
    to: "if (member.role === 'therapist' || member.role === 'guardian')",
  },
  {
    fault: 'between us is not for therapists',
    file: audience,
    from: "member.role === 'therapist'",
    to: 'false',
  },
  {
    fault: "a supporter's words go to all who see the item",
    file: audience,
    from: "entry.audience === 'between-us' && isBetweenUs(circle, item, viewer, now)",
    to: "entry.audience === 'between-us'",
  },
  {
    fault: 'words for the author alone go to all',
    file: audience,
    from: "entry.audience === 'item' || entry.revealed",
    to: "entry.audience !== 'between-us' || entry.revealed",
  },
  {
    fault: 'opened words stay closed',
    file: audience,
    from: "entry.audience === 'item' || entry.revealed",
    to: "entry.audience === 'item'",
  },
  {
    fault: 'authors lose their words',
    file: audience,
    from: 'if (entry.author === viewer) return true;',
    to: '',
  },
  {
    fault: 'who left keeps their words',
    file: audience,
    within: 'export function maySeeEntry',
    from: 'if (!memberAt(circle, viewer, now)) return false;',
    to: '',
  },
];
