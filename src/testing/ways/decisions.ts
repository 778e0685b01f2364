import { first, last, type Done, type Made, type Way } from './way.ts';

const facts = ({ say }: Made) => ({
  name: say(),
  what: say(),
  good: [say()],
  hard: [say()],
  sure: 'some-signs',
  sources: [say()],
});

const asked: Done = {
  by: 'other',
  kind: 'decisions/ask',
  body: ({ say }) => ({ question: say() }),
};
const added: Done = {
  by: 'other',
  kind: 'decisions/add-option',
  body: (made) => ({ facts: facts(made) }),
};
const mine: Done = { ...added, by: 'asker' };
const onOption = (made: Made) => ({ option: first(made, 1) });

const choice = (made: Made) => ({
  option: first(made, 1),
  reason: made.say(),
  again: '2027-01-12',
});
const chosen = (by: 'therapist' | 'asker' | 'other'): Done => ({
  by,
  kind: 'decisions/suggest-change',
  body: (made) => ({ terms: choice(made), over: first(made), why: made.say() }),
});
const onChoice = (made: Made) => ({ suggestion: first(made, 2), words: made.say() });
const agrees = (by: 'client' | 'other client'): Done => ({
  by,
  kind: 'decisions/agree',
  body: (made) => ({ suggestion: first(made, 2) }),
});

const numbers = (made: Made) => ({
  round: first(made, 2),
  comfort: [{ option: first(made, 1), number: 6 }],
  words: made.say(),
});
const asksFor = (by: 'client' | 'other'): Done => ({
  by,
  kind: 'decisions/ask-rating',
  body: ({ people }) => ({ asked: [people.client, people.therapist] }),
});

export const decisionsWays: Readonly<Record<string, Way>> = {
  'decisions/ask': { body: ({ say }) => ({ question: say(), words: say() }) },
  'decisions/add-option': {
    before: [asked],
    body: (made) => ({ facts: facts(made), library: made.say() }),
  },
  'decisions/change-option': {
    before: [asked, mine],
    body: (made) => ({ ...onOption(made), facts: facts(made) }),
  },
  'decisions/set-aside': { before: [asked, added], body: onOption },
  'decisions/take-up': {
    before: [asked, added, { by: 'other', kind: 'decisions/set-aside', body: onOption }],
    body: onOption,
  },
  'decisions/say-what-matters': {
    before: [asked, added],
    body: (made) => ({ ...onOption(made), words: made.say() }),
  },
  'decisions/ask-rating': {
    before: [asked, added],
    body: ({ people }) => ({ asked: [people.client] }),
  },
  'decisions/rate': { before: [asked, added, asksFor('other')], body: numbers },
  'decisions/open-ratings': {
    before: [
      asked,
      added,
      asksFor('client'),
      { by: 'client', kind: 'decisions/rate', body: numbers },
    ],
    body: (made) => ({ round: first(made, 2) }),
  },
  'decisions/suggest-change': {
    before: [asked, added],
    body: (made) => ({ terms: choice(made), over: first(made), why: made.say() }),
    more: { answers: '00000000-0000-7000-8000-000000000001' },
  },
  'decisions/agree': { before: [asked, added, chosen('other')], body: onChoice },
  'decisions/put-off': { before: [asked, added, chosen('other')], body: onChoice },
  'decisions/withdraw': {
    before: [asked, added, chosen('asker')],
    body: (made) => ({ suggestion: last(made, 2), words: made.say() }),
  },
  'decisions/open-again': {
    before: [asked, added, chosen('therapist'), agrees('client'), agrees('other client')],
    body: ({ say }) => ({ words: say() }),
  },
};
