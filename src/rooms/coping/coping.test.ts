/**
 * What coping, practice and the plan promise; and controls: a bug planted in the rules that does
 * not break a promise would show that the promise is not looked at.
 */
import { describe, expect, test } from 'vitest';
import { faultyRules, type PlantedBug } from '../../testing/faulty-rules.ts';
import { given, storiesBy } from '../../testing/given.ts';
import { copingPromises } from '../../testing/promises/coping.ts';
import type { Given } from '../../testing/promises/promised.ts';

describe('the rooms of coping keep', () => {
  test.each(copingPromises)('$says', ({ holds }) => {
    expect(() => holds(given)).not.toThrow();
  });
});

function broken(tell: Given): string[] {
  return copingPromises.flatMap(({ says, holds }) => {
    try {
      holds(tell);
      return [];
    } catch {
      return [says];
    }
  });
}

const coping = 'rooms/coping/coping.ts';
const along = 'rooms/coping/along.ts';
const plan = 'rooms/coping/safety-plan.ts';

const planted: PlantedBug[] = [
  {
    bug: 'a suggestion becomes mine by itself',
    file: coping,
    from: 'by, at, isSuggestion: true }',
    to: "by, at, isSuggestion: true, standing: { '0e1b0000-0000-4000-8000-000000000001': 'mine' } }",
  },
  {
    bug: 'one of a couple takes it for both',
    file: 'rooms/coping/noted.ts',
    from: 'standing[client] === undefined',
    to: 'Object.keys(standing).length === 0',
  },
  {
    bug: 'what is about somebody else can be taken',
    file: coping,
    from: "if (!item.about.includes(actor.person)) return refuse('coping/not-yours');",
    to: '',
  },
  {
    bug: 'who suggested it hears how it went',
    file: coping,
    from: "item.owner, now) ? 'item' : 'between-us'",
    to: "item.owner, now) ? 'item' : 'item'",
  },
  {
    bug: 'what was taken goes with its author',
    file: coping,
    from: "noted.isWithdrawn && standing !== 'mine'",
    to: 'noted.isWithdrawn',
  },
  {
    bug: 'a therapist pauses it',
    file: 'rooms/coping/practice.ts',
    from: "'practice/pause': { by: ['client'], schema: nothing }",
    to: "'practice/pause': { schema: nothing }",
  },
  {
    bug: 'who is asked along is given the whole topic',
    file: along,
    from: "effects: [{ effect: 'audience', ...then }] };",
    to: "effects: [{ effect: 'audience', ...then }, { effect: 'share', member: asked[0], topics: ['coping', 'safety'], may: 'see', until: null }] };",
  },
  {
    bug: 'who is asked along does not see it',
    file: along,
    from: "return { entries, effects: [{ effect: 'audience', ...then }] };",
    to: 'return { entries };',
  },
  {
    bug: 'who is let go still sees it',
    file: along,
    from: 'item.named.filter((each) => each !== person)',
    to: 'item.named',
  },
  {
    bug: 'letting one go lets all go',
    file: along,
    from: 'item.named.filter((each) => each !== person)',
    to: 'item.about',
  },
  {
    bug: 'everybody who sees it by a share is named',
    file: along,
    from: 'const therapists = membersAs(circle, now, ',
    to: "const therapists = membersAs(circle, now, 'professional', ",
  },
  {
    bug: 'asking along names those who see it already',
    file: along,
    from: 'if (asked.every((person) => maySee(circle, item, person, now))) return { entries };',
    to: '',
  },
  {
    bug: 'what is only mine opens to the therapist',
    file: along,
    from: "item.audience === 'only-me' ? [] :",
    to: '',
  },
  {
    bug: 'one of a couple opens a joint practice',
    file: along,
    from: 'item.about.length > 1',
    to: 'false',
  },
  {
    bug: 'how it was goes to all who are asked',
    file: along,
    from: 'body, audience: ownWords(actor) }] };',
    to: 'body }] };',
  },
  {
    bug: 'a yes goes to all who are asked',
    file: along,
    from: "kind: 'practice/answered', body, audience: 'between-us'",
    to: "kind: 'practice/answered', body",
  },
  {
    bug: 'what it belongs to is told to all',
    file: 'rooms/coping/practice.ts',
    from: "body: { from }, audience: 'between-us' };",
    to: 'body: { from } };',
  },
  {
    bug: 'a suggested line is in the plan by itself',
    file: plan,
    from: 'suggestions: [...section.suggestions, one] };',
    to: 'suggestions: [...section.suggestions, one], lines: [...section.lines, { ...text, by }] };',
  },
  {
    bug: 'a suggested line is for everyone who sees the part',
    file: plan,
    from: "'safety-plan/line-suggested', body: act.body, audience: 'between-us'",
    to: "'safety-plan/line-suggested', body: act.body",
  },
  {
    bug: 'a line that was taken is in the client’s name',
    file: plan,
    from: '{ ...found.line, by: found.by }',
    to: '{ ...found.line, by: me }',
  },
  {
    bug: 'a part is filed under another topic',
    file: plan,
    from: "topic: 'safety',",
    to: "topic: 'coping',",
  },
  {
    bug: 'a partner writes in the plan',
    file: plan,
    from: "if (given.item.owner !== me) return refuse('safety-plan/not-yours');",
    to: '',
  },
  {
    bug: 'old lines are written over new ones',
    file: plan,
    from: 'over !== versionOf(section)',
    to: 'false',
  },
];

test('without a bug, the copy keeps everything', async () => {
  const rules = await faultyRules({ bug: 'none', file: plan, from: "'safety',", to: "'safety'," });
  expect(broken(storiesBy(rules))).toEqual([]);
});

describe('the stories notice that', () => {
  test.each(planted)('$bug', async (bug) => {
    const noticed = broken(storiesBy(await faultyRules(bug)));
    expect(noticed).not.toEqual([]);
    expect(noticed.length).toBeLessThan(copingPromises.length / 2);
  });
});
