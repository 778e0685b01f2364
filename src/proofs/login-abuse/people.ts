/** Those who live in the house that is attacked, and the one whose account it is about. */
import {
  codeAt,
  goodPassword,
  openTestPractice,
  signedInByPassword,
  type Doorstep,
} from '../../testing/doorstep.ts';
import { there } from '../../testing/there.ts';

export type Victim = {
  address: string;
  secret: string;
  /** What their own device keeps; it says that it knows them. */
  deviceCookie: string;
};

export type Residents = { victim: Victim; others: readonly string[] };

export async function moveIn(step: Doorstep, many: number): Promise<Residents> {
  await openTestPractice(step);
  const address = 'victim@people.example';
  const { secret, visitor } = await signedInByPassword(step, { address });
  step.later(60_000);
  const code = await codeAt(secret, step.now());
  const given = { address, password: goodPassword, code, ownDevice: true };
  const came = await visitor.ask('POST', '/api/sign-in/password', given);
  if (came.status !== 200) throw new Error(`the victim did not come in: ${came.text}`);
  const deviceCookie = there(visitor.cookies.get('__Host-hearthside-device'));
  const others = Array.from({ length: many }, (_, n) => `person${n}@people.example`);
  for (const other of others) await signedInByPassword(step, { address: other });
  return { victim: { address, secret, deviceCookie }, others };
}
