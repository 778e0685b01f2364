/** Somebody's browser in front of a house that runs by itself, over HTTP, as our pages speak. */
import type { StartedHouse } from './start-house.ts';

export type Heard = {
  status: number;
  /** Tests look into bodies of every shape, just as they were read. */
  body: ReturnType<typeof JSON.parse>;
  text: string;
  headers: Headers;
};

export type Caller = {
  /** As a browser sends it; '' while nobody is signed in. */
  cookie(): string;
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Heard>;
};

/** `more` are headers that this browser sends along each time. */
export function newCaller(
  { origin }: Pick<StartedHouse, 'origin'>,
  more: Record<string, string> = {},
): Caller {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return {
    cookie,
    async ask(method, path, body) {
      const answer = await fetch(origin + path, {
        method,
        headers: {
          'sec-fetch-site': 'same-origin',
          ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
          ...(cookies.size > 0 ? { cookie: cookie() } : {}),
          ...more,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const line of answer.headers.getSetCookie()) keep(cookies, line);
      const text = await answer.text();
      const read: unknown = text.startsWith('{') ? JSON.parse(text) : undefined;
      return { status: answer.status, body: read, text, headers: answer.headers };
    },
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/;\s*max-age=0\b|;\s*expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}
