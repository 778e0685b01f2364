/**
 * Everywhere that somebody names a person, an address, a link or an id that is not theirs to know:
 * the same question about what is there and about what never was. The answers may not differ.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { goodPassword, type Doorstep } from '../../testing/doorstep.ts';
import type { Answer, Visitor } from '../../testing/visitor.ts';
import type { There } from './there-and-not.ts';

export type Door = {
  name: string;
  /** Makes ready to ask about what is there. */
  known: () => () => Promise<Answer>;
  /** The same about another thing each time, and never about one that was. */
  unknown: () => () => Promise<Answer>;
};

type Asking = (which: string) => Promise<Answer>;

function doorsTo(
  name: string,
  ask: Asking,
  never: () => string,
  theres: Readonly<Record<string, string>>,
): Door[] {
  const ready = (which: string) => () => ask(which);
  return Object.entries(theres).map(([what, which]) => ({
    name: `${name}, ${what}`,
    known: () => ready(which),
    unknown: () => ready(never()),
  }));
}

const neverAddress = () => `${randomBytes(6).toString('hex')}@people.example`;
const neverToken = () => randomBytes(16).toString('base64url');
const neverId = () => randomUUID();

export function doorsOf(step: Doorstep, house: There): Door[] {
  const stranger = step.visitor('198.51.100.1');
  return [
    ...byAddress(stranger, house),
    ...byLink(stranger, house),
    ...doorsTo(
      'coming in as an example',
      (id) => stranger.ask('POST', `/api/examples/${id}/sign-in`),
      neverId,
      { 'somebody real': house.person },
    ),
    ...doorsTo(
      'helping somebody back in',
      (id) => house.desk.ask('POST', `/api/practice/people/${id}/recovery`),
      neverId,
      { 'of another practice': house.personElsewhere },
    ),
    ...doorsTo(
      'ending a session',
      (id) => house.desk.ask('DELETE', `/api/me/devices/${id}`),
      neverId,
      { 'somebody else’s': house.sessionOfAnother },
    ),
    ...byMark(stranger, house),
  ];
}

function byAddress(stranger: Visitor, { addresses }: There): Door[] {
  const withPassword =
    (password: string): Asking =>
    (address) => {
      const given = { address, password, code: '000000', ownDevice: false };
      return stranger.ask('POST', '/api/sign-in/password', given);
    };
  const withCode: Asking = (address) =>
    stranger.ask('POST', '/api/sign-in/recovery-code', {
      address,
      code: 'ABCD-EFGH-JKMN-PQRS',
      ownDevice: false,
    });
  const setUp: Asking = (address) =>
    stranger.ask('POST', '/api/setup', {
      practice: { name: 'Elm', country: 'US', language: 'en-US', timeZone: 'America/Chicago' },
      therapist: { name: 'Ola', address },
    });
  return [
    ...doorsTo('a wrong password', withPassword('not this one at all'), neverAddress, addresses),
    ...doorsTo('the right password, no code', withPassword(goodPassword), neverAddress, addresses),
    ...doorsTo('a recovery code', withCode, neverAddress, addresses),
    ...doorsTo('setting up again', setUp, neverAddress, addresses),
  ];
}

/** Whoever holds a device can read its mark. What is kept there, they do not learn by it. */
function byMark(stranger: Visitor, { desk, mark, keepingOfAnother }: There): Door[] {
  const release = neverToken();
  const check: Asking = (asked) => stranger.ask('POST', '/api/keepings/check', { mark: asked });
  const letGo: Asking = (asked) =>
    stranger.ask('POST', '/api/keepings/release', { mark: asked, release });
  const here: Asking = (asked) => desk.ask('POST', '/api/me/keepings/here', { mark: asked });
  const takeOff: Asking = (id) => desk.ask('DELETE', `/api/me/keepings/${id}`);
  const theirs = { 'somebody else’s': mark };
  return [
    ...doorsTo('asking whether something was taken off', check, neverToken, { kept: mark }),
    ...doorsTo('saying that it is gone', letGo, neverToken, { kept: mark }),
    ...doorsTo('asking whether mine is kept here', here, neverToken, theirs),
    ...doorsTo('taking off', takeOff, neverId, { 'somebody else’s': keepingOfAnother }),
  ];
}

function byLink(stranger: Visitor, { desk, links }: There): Door[] {
  const code = 'AAAA-AAAA';
  const look: Asking = (token) => stranger.ask('POST', '/api/invitations/look', { token });
  const enrol: Asking = (token) => stranger.ask('POST', '/api/invitations/enrol', { token, code });
  const accept: Asking = (token) => desk.ask('POST', '/api/invitations/accept', { token, code });
  return [
    ...doorsTo('looking at a link', look, neverToken, links),
    ...doorsTo('enrolling by a link', enrol, neverToken, links),
    ...doorsTo('accepting by a link', accept, neverToken, links),
  ];
}
