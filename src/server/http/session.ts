import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Id } from '../../record/ids.ts';
import type { Instant } from '../../record/time.ts';

/** What a person may do for the practice, besides what they are in a partnership. */
export type Office = 'therapist' | 'administrator' | 'keeper';

/** Who is asking. `half`: the first proof of two was given, and nothing is open yet. */
export type Session = {
  sessionId: Id;
  personId: Id;
  practiceId: Id;
  offices: readonly Office[];
  state: 'half' | 'full';
  signedInAt: Instant;
  /** The person called this device their own, so it stays signed in for longer. */
  ownDevice: boolean;
};

/** What the frame needs from the accounts: finding a request's session, and ending it. */
export type AccountDoor = {
  /** The session whose cookie the request carries, if it stands; it never throws for a bad cookie. */
  findSession(request: FastifyRequest): Promise<Session | null>;
  /** Ends the request's session, if there is one, and makes the browser forget its cookie. */
  endSession(request: FastifyRequest, reply: FastifyReply): Promise<void>;
};

/** The session that the policy of a route found; routes for anyone have none to ask for. */
export function whoAsks(request: FastifyRequest): Session {
  if (request.session === null) throw new Error('a route for anyone asked who is there');
  return request.session;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null when nobody is signed in; on routes for anyone it is not looked up. */
    session: Session | null;
  }
}
