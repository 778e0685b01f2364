/** Bugs that a person could make in the rules. Each breaks a promise. */
import type { PlantedBug } from '../faulty-rules.ts';

const life = 'record/life.ts';

export const plantedInRooms: readonly PlantedBug[] = [
  {
    bug: 'a new thing for one is for all',
    file: 'rooms/acting.ts',
    from: 'return act.for === undefined ? usual : forWhom(',
    to: 'return usual ?? forWhom(',
  },
  {
    bug: 'anybody puts a limited topic on the agenda',
    file: 'rooms/sessions/agenda.ts',
    from: 'const [limit] = limitsTouched(body.text, others);',
    to: "const [limit] = limitsTouched('', others);",
  },
  {
    bug: 'a limit keeps the client from their own topic',
    file: 'rooms/sessions/agenda.ts',
    from: ' && client !== actor.person',
    to: '',
  },
  {
    bug: 'anybody says whether it was heard right',
    file: 'rooms/sessions/hearing.ts',
    from: 'if (found.of !== actor.person)',
    to: 'if (false)',
  },
  {
    bug: 'others let a line go',
    file: 'rooms/sessions/agenda.ts',
    from: 'if (found.by !== given.actor.person)',
    to: 'if (false)',
  },
  {
    bug: 'narrowing waits for the other partner',
    file: life,
    from: 'if (!agreed && widens(asked, given))',
    to: 'if (!agreed)',
  },
  {
    bug: 'taking back leaves another share',
    file: 'record/effects.ts',
    from: 'topics.includes(share.topic)',
    to: "topics.includes(share.topic) && share.may === 'add'",
  },
  {
    bug: 'taking back ends every topic',
    file: 'record/effects.ts',
    from: 'topics.includes(share.topic) &&',
    to: '',
  },
  {
    bug: 'who sees may write',
    file: 'record/audience.ts',
    from: "?.may === 'add'",
    to: '',
  },
  {
    bug: 'what a supporter begins goes to everyone',
    file: 'rooms/acting.ts',
    from: "return { ...item, audience: 'named', named: [...item.about, ...therapists] };",
    to: 'return item;',
  },
  {
    bug: 'a therapist seats people alone',
    file: 'rooms/circle/seat.ts',
    from: "actor.role !== 'client' && membersAs(circle, now, 'client').length > 0",
    to: 'false',
  },
  {
    bug: 'leaving changes nothing',
    file: 'record/effects.ts',
    from: '{ ...member, until: member.from }',
    to: 'member',
  },
  {
    bug: 'a look is due a day early',
    file: 'rooms/goals/goal.ts',
    from: '* 24 * 60 * 60_000',
    to: '* 24 * 60 * 60_000 - 86_400_000',
  },
  {
    bug: 'kept feedback is shown',
    file: 'rooms/feedback/feedback.ts',
    from: "if (showing !== 'now') return audience === 'only-me' ? [] : only('only-me');",
    to: '',
  },
  {
    bug: 'what a supporter says back is for everyone',
    file: 'rooms/sessions/hearing.ts',
    from: "const audience = from?.isBetweenUs ? 'between-us' : ownWords(actor);",
    to: "const audience = from?.isBetweenUs ? ('between-us' as const) : 'item';",
  },
  {
    bug: 'what is said to a narrow line is for everyone',
    file: 'rooms/sessions/hearing.ts',
    from: "from?.isBetweenUs ? 'between-us' : ",
    to: '',
  },
  {
    bug: 'an answer to narrow words is for everyone',
    file: 'rooms/sessions/hearing.ts',
    from: "found.isBetweenUs ? 'between-us' : ",
    to: '',
  },
  {
    bug: 'what a supporter promises is for everyone',
    file: 'rooms/sessions/meeting.ts',
    from: 'body: act.body, audience: ownWords(given.actor) }',
    to: 'body: act.body }',
  },
  {
    bug: 'that a narrow promise is done is told to everyone',
    file: 'rooms/sessions/meeting.ts',
    from: "found.isBetweenUs ? 'between-us' : 'item'",
    to: "found.isBetweenUs ? 'item' : 'item'",
  },
  {
    bug: 'an answer to narrow words is opened by itself',
    file: 'rooms/sessions/sessions.ts',
    from: 'id === on[entry] && isNarrow',
    to: 'id === on[entry] && !isNarrow',
  },
  {
    bug: 'feedback goes to everyone sessions are shared with',
    file: 'rooms/feedback/feedback.ts',
    from: "return audience === 'by-topic' ? only('between-us') : [];",
    to: 'return [];',
  },
  {
    bug: 'somebody else says that it helped',
    file: 'rooms/feedback/feedback.ts',
    from: "if (said.by !== actor.person) return refuse('feedback/not-yours');",
    to: '',
  },
  {
    bug: 'a change closes itself',
    file: 'rooms/feedback/fold-feedback.ts',
    from: 'words: said.body.words, helped: undefined }',
    to: "words: said.body.words, helped: { at, helped: 'yes', words: undefined } }",
  },
  {
    bug: 'what did not help is closed',
    file: 'rooms/feedback/fold-feedback.ts',
    from: "helped.helped === 'not-really'",
    to: 'false',
  },
  {
    bug: 'a low answer makes no line',
    file: 'rooms/feedback/agenda-lines.ts',
    from: 'now <= low',
    to: 'now < low',
  },
  {
    bug: 'what falls makes no line',
    file: 'rooms/feedback/agenda-lines.ts',
    from: 'before <= now',
    to: 'true',
  },
];
