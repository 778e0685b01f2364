/** A house with people, addresses, links and sessions in it, of which a stranger may learn nothing. */
import { randomBytes } from 'node:crypto';
import { withClient } from '../../testing/connection.ts';
import {
  openTestPractice,
  signedIn,
  signedInByPassword,
  type Doorstep,
} from '../../testing/doorstep.ts';
import { there } from '../../testing/there.ts';
import type { Visitor } from '../../testing/visitor.ts';

export type There = {
  /** Signed in with every office. */
  desk: Visitor;
  /** By what the person at this address has. */
  addresses: Record<string, string>;
  /** Tokens of links that led somewhere once, by why they no longer do. */
  links: Record<string, string>;
  person: string;
  personElsewhere: string;
  sessionOfAnother: string;
  /** Under this mark somebody keeps something on a device. */
  mark: string;
  keepingOfAnother: string;
};

const another = '0e1a0000-0000-4000-8000-0000000000bb';

/** How a link ends, in the database's words. */
const ends: Readonly<Record<string, string>> = {
  withdrawn: 'withdrawn_at = now()',
  over: "until_at = now() - interval '30 days'",
  'used by another': `accepted_at = now(),
    accepted_by = (select person_id from person where person_id <> invited_by limit 1)`,
  'worn out': 'wrong_codes = 10',
};

export async function fillHouse(step: Doorstep): Promise<There> {
  await openTestPractice(step);
  await openTestPractice(step, another);
  const offices = ['therapist', 'administrator', 'keeper'] as const;
  const { visitor: desk } = await signedIn(step, { offices: [...offices] });
  const addresses = {
    'a password': 'password@people.example',
    'a passkey': 'passkey@people.example',
    'recovery codes': 'codes@people.example',
  };
  await signedInByPassword(step, { address: addresses['a password'] });
  const { person } = await signedIn(step, { address: addresses['a passkey'] });
  const { visitor } = await signedInByPassword(step, { address: addresses['recovery codes'] });
  await visitor.ask('POST', '/api/me/recovery-codes');
  const { body: theirs } = await visitor.ask('GET', '/api/me');
  const mark = randomBytes(16).toString('base64url');
  const release = randomBytes(16).toString('base64url');
  await visitor.ask('POST', '/api/me/keepings', { mark, release });
  const { body: kept } = await visitor.ask('GET', '/api/me/keepings');
  const elsewhere = await signedIn(step, { practice: another });
  return {
    desk,
    addresses,
    links: await endedLinks(step, desk),
    person,
    personElsewhere: elsewhere.person,
    sessionOfAnother: theirs.session.id,
    mark,
    keepingOfAnother: kept.keepings[0].id,
  };
}

async function endedLinks(step: Doorstep, desk: Visitor): Promise<Record<string, string>> {
  const links: Record<string, string> = {};
  for (const [why, how] of Object.entries(ends)) {
    const wanted = { name: 'Ola Half', offices: ['therapist'] };
    const { body } = await desk.ask('POST', '/api/practice/invitations', wanted);
    links[why] = there(String(body.link).split('#')[1]);
    await withClient(step.connection, (client) =>
      client.query(`update invitation set ${how} where invitation_id = $1`, [body.invitation]),
    );
  }
  return links;
}
