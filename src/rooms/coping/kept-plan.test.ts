import { expect, test } from 'vitest';
import { planChangedAt, sectionsToKeep } from './kept-plan.ts';
import { blankSection, type Section } from './section.ts';

const [mateo, amara] = ['0e1b-mateo', '0e1b-amara'];
const nameOf = (person: string) => (person === amara ? 'Amara' : 'You');
const version = (at: number) => ({ id: `v${at}`, at, by: mateo, name: '', lines: [] });

const reasons: Section = {
  ...blankSection,
  part: 'reasons',
  name: 'Why I go on',
  lines: [{ text: 'Lucía', by: mateo }],
  versions: [version(10), version(40)],
};
const ask: Section = {
  ...blankSection,
  part: 'ask',
  name: 'Whom I ask',
  lines: [
    { text: 'Rosa', call: '555 0100', by: mateo },
    { text: 'The clinic’s form', link: 'https://clinic.example/form', by: amara },
  ],
  versions: [version(20)],
};

test('given a plan, when it is kept, then it says what it says now, in the order in which it is read', () => {
  expect(sectionsToKeep([reasons, ask], mateo, nameOf)).toEqual([
    {
      part: 'ask',
      name: 'Whom I ask',
      lines: [
        { text: 'Rosa', call: '555 0100' },
        { text: 'The clinic’s form', link: 'https://clinic.example/form', by: 'Amara' },
      ],
    },
    { part: 'reasons', name: 'Why I go on', lines: [{ text: 'Lucía' }] },
  ]);
});

test('given a part without a line, when the plan is kept, then the part is not in it', () => {
  expect(sectionsToKeep([{ ...ask, lines: [] }], mateo, nameOf)).toEqual([]);
});

test('given several parts, then the plan was changed when the last of them was', () => {
  expect(planChangedAt([ask, reasons])).toBe(40);
  expect(planChangedAt([])).toBe(0);
});
