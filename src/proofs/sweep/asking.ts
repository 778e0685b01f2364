/** Asking the house over HTTP as one of the sweep's people, and what it answered, to compare. */
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { minute } from '../../record/time.ts';
import { hashToken } from '../../server/auth/tokens.ts';
import type { App } from '../../server/http/route.ts';
import { testOrigin } from '../../testing/house.ts';
import { askLive, live } from './ask-live.ts';
import type { Stage } from './stage.ts';
import type { Actor } from './who-may.ts';

export type Ask = { method: string; url: string; body?: unknown; cookies?: string };
export type By = { actor: Actor; later?: boolean };

export type Answer = {
  status: number;
  /** The headers that say something: no date, no chance, no cookie's value. */
  headers: string;
  text: string;
};

export type Asking = (by: By, ask: Ask) => Promise<Answer>;

/** Asks of this app as the stage's people; each ask finds its session in place. */
export function asker(app: App, stage: Stage): Asking {
  return async ({ actor, later = false }, { method, url, body, cookies }) => {
    const cookie = cookies ?? (await signIn(stage, actor, later));
    const headers = {
      host: new URL(testOrigin).host,
      'sec-fetch-site': 'same-origin',
      'user-agent': 'Firefox',
      ...(isReading(method) ? {} : { 'content-type': 'application/json' }),
      ...(cookie === '' ? {} : { cookie }),
    };
    if (method === 'GET' && url === live)
      return { status: await askLive(app, url, headers), headers: '', text: '' };
    const reply = await app.inject({
      method: method as 'GET',
      url,
      headers,
      ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
    });
    const { statusCode: status, body: text } = reply;
    return { status, text, headers: telling(reply.headers) };
  };
}

export function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** Puts this person's session in place, as it was before or anew, and answers with its cookie. */
export async function signIn(stage: Stage, actor: Actor, later = false): Promise<string> {
  if (actor === 'nobody') return '';
  const person = stage.people[actor];
  const token = tokenOf(person);
  const signedInAt = new Date(stage.now - (later ? 6 * minute : 0));
  await stage.superuser.query(
    `insert into session (session_id, token_hash, person_id, state, own_device, device, made_at, seen_at, signed_in_at)
     values ($1, $2, $3, $4, false, 'A device', $5, $5, $6)
     on conflict (token_hash) do update set state = excluded.state, signed_in_at = excluded.signed_in_at`,
    [
      newId(),
      hashToken(token),
      person,
      actor === 'half' ? 'half' : 'full',
      new Date(stage.now),
      signedInAt,
    ],
  );
  return `__Host-hearthside=${token}`;
}

function tokenOf(person: string): string {
  return createHash('sha256').update(person).digest('base64url');
}

const untelling = ['date', 'connection', 'keep-alive', 'etag', 'last-modified'];

function telling(headers: Record<string, unknown>): string {
  return Object.entries(headers)
    .filter(([name]) => !untelling.includes(name))
    .map(([name, value]) => `${name}: ${plain(name, String(value))}`)
    .sort()
    .join('\n');
}

function plain(name: string, value: string): string {
  if (name === 'content-security-policy') return value.replace(/'nonce-[^']+'/, 'nonce');
  return name === 'set-cookie' ? value.replaceAll(/=[\w-]{20,}/g, '=…') : value;
}

/** True when not one bit tells two answers apart. */
export function isSame(a: Answer, b: Answer): boolean {
  return a.status === b.status && a.headers === b.headers && a.text === b.text;
}

export function codeOf({ text }: Answer): string {
  try {
    const { code } = JSON.parse(text) as { code?: string };
    return code ?? '';
  } catch {
    return '';
  }
}
