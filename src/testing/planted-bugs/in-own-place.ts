/** Bugs in a client's own place, a therapist's own notes and a client's limits. Each breaks a promise. */
import type { PlantedBug } from '../faulty-rules.ts';

const story = 'rooms/story/story.ts';
const reflections = 'rooms/reflections/reflections.ts';
const limits = 'rooms/agreement/limits.ts';

export const plantedInOwnPlace: readonly PlantedBug[] = [
  {
    bug: 'a therapist writes in a client’s own place',
    file: story,
    from: "'story/rewrite': { by: ['client'], schema: telling }",
    to: "'story/rewrite': { schema: telling }",
  },
  {
    bug: 'a partner writes in a client’s own place',
    file: story,
    from: 'item.owner === actor.person && isSame(item.about, [actor.person])',
    to: 'true',
  },
  {
    bug: 'what was said before is written over',
    file: story,
    from: '[...part.told, { ...said, words: spokenThen, values }]',
    to: '[{ ...said, words: spokenThen, values }]',
  },
  {
    bug: 'how somebody saw it before is gone',
    file: story,
    from: '[...(part.perspectives[by] ?? []), spokenAs(said, entry.body)]',
    to: '[spokenAs(said, entry.body)]',
  },
  {
    bug: 'how a supporter sees it is for everyone',
    file: story,
    from: "{ kind: 'story/perspective', body, audience: ownWords(actor) }",
    to: "{ kind: 'story/perspective', body }",
  },
  {
    bug: 'an answer tells that there were words',
    file: story,
    from: "said.isOpen ? ownWords(actor) : 'between-us'",
    to: 'ownWords(actor)',
  },
  {
    bug: 'an answer may be let to others before the words',
    file: story,
    from: 'return answered !== undefined && !answered.isOpen;',
    to: 'return false;',
  },
  {
    bug: 'a therapist’s note is seen like the rest',
    file: reflections,
    from: "audience: 'only-me'",
    to: "audience: 'between-us'",
  },
  {
    bug: 'each word of a therapist’s note is open',
    file: reflections,
    from: "entries: [{ kind, body, audience: 'author' }]",
    to: 'entries: [{ kind, body }]',
  },
  {
    bug: 'a note says whom it is about',
    file: 'rooms/acting.ts',
    from: 'room.isApart ? [] : ',
    to: '',
  },
  {
    bug: 'a client writes a therapist’s note',
    file: reflections,
    from: "'reflections/write': { begins: true, by: ['therapist'], schema: written }",
    to: "'reflections/write': { begins: true, schema: written }",
  },
  {
    bug: 'an older version of a note is gone',
    file: reflections,
    from: '[...reflection.written, { id, at, words: body.words }]',
    to: '[{ id, at, words: body.words }]',
  },
  {
    bug: 'a partner lifts a client’s limit',
    file: limits,
    from: "if (item.owner !== actor.person) return refuse('limits/not-yours');",
    to: '',
  },
  {
    bug: 'a limit that was lifted still holds',
    file: limits,
    from: 'liftedAt === undefined && (kind',
    to: '(kind',
  },
];
