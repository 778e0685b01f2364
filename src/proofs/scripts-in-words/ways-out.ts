/**
 * Every way in which words leave the house, by what carries them. A new one must be named here, and
 * so looked at, or the proof fails: a file to keep, a calendar, a sheet, a letter of another kind.
 */
import type { Letter } from '../../server/mail/letters.ts';

export type Carrier = 'json' | 'page' | 'stream' | 'file' | 'kept page' | 'kept file';

/** What is asked for by GET, and what answers. All that is asked otherwise answers JSON or nothing. */
export const waysOut: Readonly<Record<string, Carrier>> = {
  '/': 'page',
  '/:file': 'file',
  '/assets/:file': 'file',
  '/help': 'page',
  '/leave': 'page',
  '/api/caseload': 'json',
  '/api/examples': 'json',
  '/api/health': 'json',
  '/api/help/lines': 'json',
  '/api/house': 'json',
  '/api/live': 'stream',
  '/api/me': 'json',
  '/api/measures': 'json',
  '/api/measures/:measure': 'json',
  '/api/measures/brought/:key/:version': 'json',
  '/api/me/devices': 'json',
  '/api/me/keepings': 'json',
  '/api/me/passkeys': 'json',
  '/api/openapi.json': 'json',
  '/api/partnerships/:partnership/invitations': 'json',
  '/api/partnerships/:partnership/journey.html': 'kept page',
  '/api/partnerships/:partnership/journey.pdf': 'kept file',
  '/api/partnerships/:partnership/openings': 'json',
  '/api/partnerships/:partnership/record': 'json',
  '/api/practice/approaches': 'json',
  '/api/practice/check-ins': 'json',
  '/api/practice/invitations': 'json',
  '/api/practice/people': 'json',
  '/api/setup': 'json',
  '/api/today': 'json',
};

/**
 * What a kind of letter may hold of what people wrote: nothing. One kind names somebody who works in
 * the practice, in plain text.
 */
type Holds = 'nothing that anybody wrote' | 'the name of somebody who works there';
export const letters: Readonly<Record<Letter['letter'], Holds>> = {
  reminder: 'nothing that anybody wrote',
  backup: 'the name of somebody who works there',
  waiting: 'nothing that anybody wrote',
  invitation: 'nothing that anybody wrote',
  'account-changed': 'nothing that anybody wrote',
};
