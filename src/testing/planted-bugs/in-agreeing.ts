/** Bugs that a person could make in the rules. Each breaks a promise. */
import type { PlantedBug } from '../faulty-rules.ts';

const agreeing = 'record/agreeing/agreeing.ts';
const fold = 'record/agreeing/fold-agreeing.ts';
const ratings = 'record/rating/rating.ts';
const life = 'record/life.ts';

export const plantedInAgreeing: readonly PlantedBug[] = [
  {
    bug: 'a goal holds without a therapist',
    file: agreeing,
    from: 'therapists.some((therapist) => agreedBy.includes(therapist))',
    to: 'true',
  },
  {
    bug: 'a goal needs every therapist',
    file: agreeing,
    from: 'therapists.some(',
    to: 'therapists.every(',
  },
  {
    bug: 'one client of a couple is enough',
    file: agreeing,
    from: 'clients.every(',
    to: 'clients.some(',
  },
  {
    bug: 'a supporter may agree',
    file: agreeing,
    from: "agree: { by: ['client', 'therapist'], schema: onSuggestion }",
    to: 'agree: { schema: onSuggestion }',
  },
  {
    bug: 'a partner may agree for the other',
    file: agreeing,
    from: 'return isBetweenUs(circle, item, actor.person, now);',
    to: 'return true;',
  },
  {
    bug: 'a change holds as soon as it is suggested',
    file: fold,
    from: 'suggestions: [...answered, open({ id, by, at, terms, why })] }',
    to: 'suggestions: answered, terms }',
  },
  {
    bug: 'a change of old words goes through',
    file: agreeing,
    from: 'asked.over !== agreeing.version',
    to: 'false',
  },
  {
    bug: 'a change goes to everyone',
    file: agreeing,
    from: "body, audience: 'between-us' }] }",
    to: 'body }] }',
  },
  {
    bug: 'an answer leaves the first proposal open',
    file: fold,
    from: "close(suggestions, answers, 'answered', by)",
    to: 'suggestions',
  },
  {
    bug: 'who put it off still counts as agreed',
    file: fold,
    from: ', agreedBy: without(it.agreedBy, by) }',
    to: ' }',
  },
  {
    bug: 'a late look counts',
    file: 'rooms/goals/looking.ts',
    from: 'act.body.look !== goal.looks',
    to: 'false',
  },
  {
    bug: 'a number is for everyone',
    file: ratings,
    from: "audience: 'author'",
    to: "audience: 'item'",
  },
  {
    bug: 'only the last number opens',
    file: ratings,
    from: 'const numbers = Object.values(rated);',
    to: 'const numbers = Object.values(rated).slice(-1);',
  },
  {
    bug: 'anybody opens the numbers',
    file: ratings,
    from: 'if (!opensFor(round, here))',
    to: 'if (false)',
  },
  {
    bug: 'numbers open when the first is in',
    file: ratings,
    from: 'round.asked.every((person) => rated[person]',
    to: 'round.asked.some((person) => rated[person]',
  },
  {
    bug: 'anyone lets others read it',
    file: life,
    from: 'life.between[entry] !== actor.person',
    to: 'false',
  },
  {
    bug: 'a supporter’s words go to everyone',
    file: 'record/room.ts',
    from: "? 'item' : 'between-us'",
    to: "? 'item' : 'item'",
  },
  {
    bug: 'a partner is shut out',
    file: 'record/for-whom.ts',
    from: '[...new Set([...about, ...asked.named])]',
    to: 'asked.named',
  },
  {
    bug: 'a therapist shows a new thing to anybody',
    file: 'record/for-whom.ts',
    from: 'return then.named.every((person) => maySee(circle, item, person, now));',
    to: 'return true;',
  },
  {
    bug: 'one partner shows a joint thing alone',
    file: 'record/for-whom.ts',
    from: 'item.about.length === 1 && item.about[0] === actor.person',
    to: 'item.about.includes(actor.person)',
  },
];
