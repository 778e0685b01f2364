import { expect, test } from 'vitest';
import { caseloadOf } from './caseload.ts';
import type { Table, WaitingThing } from './today.tsx';

const table = (partnership: string, role: Table['role'] = 'therapist'): Table => ({
  partnership,
  role,
  clients: [partnership],
  isExample: false,
});
const waits = (partnership: string, from: number, code = 'goals/suggestion-waits') =>
  ({
    partnership,
    item: `${partnership} ${from}`,
    room: 'goals',
    code,
    from,
    title: '',
  }) satisfies WaitingThing;

test('what needs a therapist comes first: safety, the longest waiting, the nearest session', () => {
  const today = {
    tables: [table('quiet'), table('later'), table('waits'), table('longer'), table('safety')],
    waiting: [
      waits('longer', 1),
      waits('waits', 2),
      waits('safety', 3),
      waits('safety', 4, 'check-ins/risk-answer-waits'),
    ],
  };
  const sessions = [
    { partnership: 'later', item: 'b', at: 20 },
    { partnership: 'longer', item: 'c', at: 90 },
  ];
  const found = caseloadOf(today, sessions);
  expect(found.map(({ partnership }) => partnership)).toEqual([
    'safety',
    'longer',
    'waits',
    'later',
    'quiet',
  ]);
  expect(found[0]?.waiting[0]?.code).toBe('check-ins/risk-answer-waits');
  expect(found.map(({ next }) => next?.at)).toEqual([undefined, 90, undefined, 20, undefined]);
});

test('a table at which somebody sits as anything else is not their caseload', () => {
  const tables = [table('theirs', 'client'), table('friend', 'supporter')];
  expect(caseloadOf({ tables, waiting: [waits('theirs', 1)] }, [])).toEqual([]);
});
