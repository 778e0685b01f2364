/** What a practice has switched off is not newly agreed on; what is agreed goes on. */
import { describe, expect, test } from 'vitest';
import { exampleScale } from '../../testing/brought-files.ts';
import * as ask from '../../testing/check-in-asks.ts';
import { faultyParts, type PlantedBug } from '../../testing/faulty-rules.ts';
import { amara, given, mateo } from '../../testing/given.ts';
import type { CheckIn } from './check-in.ts';
import * as inUse from './in-use.ts';

type Rules = typeof inUse;
const here = { on: ['gad-7' as const], brought: [exampleScale(2)] };
const proposing = (terms: object) => ({
  kind: 'check-ins/propose',
  body: { terms: { rhythm: 'weekly', ...terms } },
});
const agreeing = { kind: 'check-ins/agree', body: {} };
const answering = { kind: 'check-ins/answer', body: {} };
const brought = (scale: object) => proposing({ measure: 'brought', brought: scale });

const open = given(mateo, amara).when(amara, ask.proposesCheckIn());
const openState = open.state(mateo, 'check-ins') as CheckIn;
const settled = given(mateo, amara)
  .when(amara, ask.proposesCheckIn())
  .when(mateo, ask.agreesToCheckIn)
  .state(mateo, 'check-ins') as CheckIn;

function barred({ barredBy }: Rules) {
  const { risk: _, ...withoutRisk } = exampleScale(2);
  return {
    off: barredBy(here, proposing({ measure: 'phq-9' }), undefined)?.refused,
    on: barredBy(here, proposing({ measure: 'gad-7' }), undefined),
    own: barredBy(here, proposing({ measure: 'own', question: { text: '?' } }), undefined),
    newest: barredBy(here, brought(exampleScale(2)), undefined),
    older: barredBy(here, brought(exampleScale(1)), undefined)?.refused,
    withoutRisk: barredBy(here, brought(withoutRisk), undefined)?.refused,
    agreeing: barredBy(here, agreeing, openState)?.refused,
    again: barredBy(here, agreeing, settled),
    answering: barredBy(here, answering, settled),
  };
}

const no = 'check-ins/measure-not-in-use';
const right = {
  off: no,
  on: undefined,
  own: undefined,
  newest: undefined,
  older: no,
  withoutRisk: no,
  agreeing: no,
  again: undefined,
  answering: undefined,
};

test('a measure comes into use only while the practice uses it', () => {
  expect(barred(inUse)).toEqual(right);
});

const bug = (what: string, from: string, to: string): PlantedBug => ({
  bug: what,
  file: 'rooms/check-ins/in-use.ts',
  from,
  to,
});

describe('this notices that', () => {
  test.each([
    bug('a measure that is off is suggested', 'return on.includes(measure);', 'return true;'),
    bug('an open suggestion is agreed to', " || kind === 'check-ins/agree'", ''),
    bug('what is agreed stops', '(checkIn && checkIn.signed.length > 0)', 'false'),
    bug('any version will do', 'isSame(each, asked)', 'each.key === asked?.key'),
    bug('nobody may ask a question of their own', "measure === 'own'", 'false'),
  ])('$bug', async (each) => {
    const faulty = (await faultyParts(each, ['rooms/check-ins/in-use'])) as Rules;
    expect(barred(faulty)).not.toEqual(right);
  });
});
