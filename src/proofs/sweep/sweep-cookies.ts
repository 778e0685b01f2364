/** What opens a session is its token and nothing else that one could come to know of it. */
import { createHash } from 'node:crypto';
import { isSame, signIn } from './asking.ts';
import type { Sweep } from './sweep.ts';

export async function sweepCookies({ stage, ask }: Sweep): Promise<string[]> {
  const cookie = await signIn(stage, 'client');
  const [name = '', token = ''] = cookie.split('=');
  const { rows } = await stage.superuser.query<{ session_id: string }>(
    'select session_id from session where person_id = $1',
    [stage.people.client],
  );
  const others: Readonly<Record<string, string>> = {
    'the id of a session': `${name}=${rows[0]?.session_id}`,
    'the hash that is kept of a token': `${name}=${createHash('sha256').update(token).digest('base64url')}`,
    'the id of a person': `${name}=${stage.people.client}`,
    'a token with another end': `${name}=${token.slice(0, -2)}AA`,
    'a token under another name': `__Host-hearthside-device=${token}`,
    'a token without the name that binds it here': `hearthside=${token}`,
  };
  const me = { method: 'GET', url: '/api/me' };
  const nobody = await ask({ actor: 'nobody' }, me);
  const mine = await ask({ actor: 'client' }, me);
  const found = mine.status === 200 ? [] : ['a token opens nothing'];
  for (const [what, cookies] of Object.entries(others)) {
    const answer = await ask({ actor: 'nobody' }, { ...me, cookies });
    if (!isSame(answer, nobody)) found.push(`${what} opens a session: ${answer.status}`);
  }
  return found;
}
