import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { day, minute } from '../../record/time.ts';
import {
  openDoorstep,
  openTestPractice,
  signedIn,
  signInByPasskey,
  halfSignedIn,
  type Doorstep,
} from '../../testing/doorstep.ts';
import { endOldSessions } from './end-sessions.ts';

const hour = 60 * minute;
const cookie = '__Host-hearthside';
let step: Doorstep;

beforeAll(async () => {
  step = await openDoorstep();
  await openTestPractice(step);
});
afterAll(() => step.close());

const me = (visitor: { ask: Doorstep['app'] extends never ? never : (m: 'GET', u: string) => Promise<{ status: number }> }) =>
  visitor.ask('GET', '/api/me');

describe('a session of a client', () => {
  test('opens what is theirs', async () => {
    const { visitor, person } = await signedIn(step);
    const { body } = await visitor.ask('GET', '/api/me');
    expect(body.person.id).toBe(person);
    expect(body.state).toBe('full');
  });
});
void me; void day; void hour; void cookie; void signInByPasskey; void halfSignedIn; void endOldSessions;
