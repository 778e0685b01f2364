/**
 * Controls: the stories of the core are worth something only if they notice. Each bug here is
 * one that a person could make, and breaks at least one promise.
 */
import { describe, expect, test } from 'vitest';
import { faultyRules, type PlantedBug } from '../testing/faulty-rules.ts';
import { given, storiesBy } from '../testing/given.ts';
import type { Given } from '../testing/promises/promised.ts';
import { promises } from '../testing/promises/promises.ts';

describe('the rooms keep', () => {
  test.each(promises)('$says', ({ holds }) => {
    expect(() => holds(given)).not.toThrow();
  });
});

/** What is broken when stories are told this way. */
function broken(tell: Given): string[] {
  return promises.flatMap(({ says, holds }) => {
    try {
      holds(tell);
      return [];
    } catch {
      return [says];
    }
  });
}

const agreeing = 'record/agreeing/agreeing.ts';
const fold = 'record/agreeing/fold-agreeing.ts';
const ratings = 'record/rating/rating.ts';
const life = 'record/life.ts';

const planted: PlantedBug[] = [
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
  { bug: 'one partner widens a joint thing', file: life, from: 'others.every(', to: '[].every(' },
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
  {
    bug: 'what was kept comes to the agenda',
    file: 'rooms/feedback/agenda-lines.ts',
    from: "isShown(item) && state.by !== ''",
    to: "state.by !== ''",
  },
  {
    bug: 'an average appears',
    file: 'rooms/feedback/fold-feedback.ts',
    from: 'answers: said.body,',
    to: 'answers: { ...said.body, mean: ((said.body.heard ?? 0) + (said.body.pace ?? 0)) / 2 },',
  },
  {
    bug: 'an option is changed by another',
    file: 'rooms/decisions/options.ts',
    from: 'option.by !== actor.person',
    to: 'false',
  },
  {
    bug: 'an option is changed under the signatures',
    file: 'rooms/decisions/options.ts',
    from: "if (chosenNow(question) === option.id) return refuse('decisions/chosen-now');\n  const rated",
    to: 'const rated',
  },
  {
    bug: 'an option that changed is agreed to unread',
    file: 'rooms/decisions/options.ts',
    from: "...each, state: 'answered' as const, closedBy",
    to: '...each',
  },
  {
    bug: 'one person sets an option aside',
    file: 'rooms/decisions/options.ts',
    from: 'return isComplete([...option.asideBy, me], given)',
    to: 'return [...option.asideBy, me].length > 0',
  },
  {
    bug: 'what is said of a hidden option tells of it',
    file: 'rooms/decisions/options.ts',
    from: "return isNarrow ? 'between-us' : 'item';",
    to: "return isNarrow ? 'item' : 'item';",
  },
  {
    bug: 'an option that not everybody can read is chosen',
    file: 'rooms/decisions/choosing.ts',
    from: 'if (openOptions(question).includes(option)) return undefined;',
    to: 'return undefined;',
  },
  {
    bug: 'a choice that is only suggested is for everyone',
    file: 'rooms/decisions/choosing.ts',
    from: "{ ...draft, audience: 'between-us' }",
    to: "{ ...draft, audience: 'item' }",
  },
  {
    bug: 'who asks to look again is not heard',
    file: 'rooms/decisions/question.ts',
    from: 'const at = [openedAgain?.at,',
    to: 'const at = [',
  },
  {
    bug: 'a risk answer waits for nobody',
    file: 'rooms/check-ins/check-ins.ts',
    from: "{ code: 'check-ins/risk-answer-waits', from: since }",
    to: '',
  },
  {
    bug: 'a risk answer is told to a supporter',
    file: 'rooms/check-ins/answering.ts',
    from: "isRiskQuestion(scale, body.question) ? 'between-us' : ",
    to: '',
  },
  {
    bug: 'a skipped risk question is told to a supporter',
    file: 'rooms/check-ins/answering.ts',
    from: "isRiskQuestion(scale, body.question) ? 'between-us' : ",
    to: "isRiskAnswer(scale, body) ? 'between-us' : ",
  },
  {
    bug: 'what a therapist says to a risk answer is told to a supporter',
    file: 'rooms/check-ins/answering.ts',
    from: "body: act.body, audience: 'between-us' }",
    to: 'body: act.body }',
  },
  {
    bug: 'a risk answer that is changed is forgotten',
    file: 'rooms/check-ins/answering.ts',
    from: '...(isRiskAnswer(scaleOf(checkIn.terms), entry.body) && {',
    to: 'hasRisk: false, riskSince: undefined, ...(isRiskAnswer(scaleOf(checkIn.terms), entry.body) && {',
  },
  {
    bug: 'a risk answer waits only once it is finished',
    file: 'rooms/check-ins/check-ins.ts',
    from: 'at === undefined || by === therapist ? [] : [at]',
    to: 'at === undefined || by === therapist || answerings.at(-1)?.finishedAt === undefined ? [] : [at]',
  },
  {
    bug: 'a skipped question is an answer',
    file: 'rooms/check-ins/answering.ts',
    from: 'entry.body.answer ?? null',
    to: 'entry.body.answer ?? 0',
  },
  {
    bug: 'somebody else goes on with one’s answers',
    file: 'rooms/check-ins/answering.ts',
    from: 'found.by !== actor.person',
    to: 'false',
  },
  {
    bug: 'partners read each other’s risk answers',
    file: 'rooms/check-ins/check-ins.ts',
    from: 'item.about.length > 1 && scaleOf(asked).risk',
    to: 'false',
  },
  {
    bug: 'what people drink is filed with how it goes',
    file: 'rooms/acting.ts',
    from: 'room.otherTopics?.of(act) ?? room.topic',
    to: 'room.topic',
  },
];

test('without a bug, the copy keeps everything', async () => {
  const rules = await faultyRules({
    bug: 'none',
    file: agreeing,
    from: 'clients.every(',
    to: 'clients.every(',
  });
  expect(broken(storiesBy(rules))).toEqual([]);
});

describe('the stories notice that', () => {
  test.each(planted)('$bug', async (bug) => {
    const noticed = broken(storiesBy(await faultyRules(bug)));
    expect(noticed).not.toEqual([]);
    // A copy that breaks everything does not run at all, and shows nothing.
    expect(noticed.length).toBeLessThan(promises.length / 2);
  });
});
