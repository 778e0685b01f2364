import type { Id } from '../record/ids.ts';
import { openPartnership } from '../server/record/open-partnership.ts';
import { signedIn, type Doorstep } from './doorstep.ts';
import type { Answer, Visitor } from './visitor.ts';

export type SetTable = {
  therapist: Id;
  /** The browser at which the therapist is signed in. */
  desk: Visitor;
  partnership: Id;
  /** The seat that waits for Mika. */
  seat: Id;
};

/** A therapist at her desk, a table, and a seat that waits for Mika. */
export async function setTable(step: Doorstep): Promise<SetTable> {
  const { person: therapist, visitor: desk } = await signedIn(step, {
    name: 'Dr. Hale',
    offices: ['therapist', 'administrator'],
  });
  const made = { therapist, clients: ['Mika'] };
  const { partnership, seats } = await openPartnership(step.door, made);
  return { therapist, desk, partnership, seat: seats[0] ?? '' };
}

export type Handed = { invitation: Id; token: string; code: string; link: string; mailed: boolean };

export async function inviteTo(
  { desk, partnership, seat }: SetTable,
  address?: string,
): Promise<Handed> {
  const url = `/api/partnerships/${partnership}/seats/${seat}/invitation`;
  const { status, text, body } = await desk.ask(
    'POST',
    url,
    address === undefined ? {} : { address },
  );
  if (status !== 201) throw new Error(`not invited: ${text}`);
  return { ...body, token: body.link.split('#')[1] };
}

export function acceptAs(
  visitor: Visitor,
  { token, code }: Pick<Handed, 'token' | 'code'>,
): Promise<Answer> {
  return visitor.ask('POST', '/api/invitations/accept', { token, code });
}
