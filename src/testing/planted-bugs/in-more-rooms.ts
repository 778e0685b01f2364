/** Bugs that a person could make in the rules. Each breaks a promise. */
import type { PlantedBug } from '../faulty-rules.ts';

export const plantedInMoreRooms: readonly PlantedBug[] = [
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
