/** A browser in front of the house, for tests: it keeps cookies and speaks as our pages do. */
import type { App } from '../server/http/route.ts';
import { testOrigin } from './house.ts';

export type Answer = {
  status: number;
  /** The body as it came, byte for byte. */
  text: string;
  /** Tests look into bodies of every shape, just as they were read. */
  body: ReturnType<typeof JSON.parse>;
  headers: Record<string, unknown>;
};

export type Visitor = {
  cookies: Map<string, string>;
  /** The lines that set cookies in the last answer. */
  set: string[];
  ask(method: Method, url: string, body?: unknown): Promise<Answer>;
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export function newVisitor(app: App, from = '203.0.113.7', userAgent = firefox): Visitor {
  const cookies = new Map<string, string>();
  const visitor: Visitor = {
    cookies,
    set: [],
    async ask(method, url, body) {
      const reply = await app.inject({
        method,
        url,
        remoteAddress: from,
        headers: {
          host: new URL(testOrigin).host,
          'sec-fetch-site': 'same-origin',
          'user-agent': userAgent,
          ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
          ...(cookies.size > 0 ? { cookie: written(cookies) } : {}),
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      visitor.set = [reply.headers['set-cookie'] ?? []].flat();
      for (const { name, value, maxAge, expires } of reply.cookies) {
        const isGone = maxAge === 0 || (expires !== undefined && expires.getTime() <= 0);
        if (isGone) cookies.delete(name);
        else cookies.set(name, value);
      }
      return {
        status: reply.statusCode,
        text: reply.body,
        body: reply.body.startsWith('{') ? (JSON.parse(reply.body) as unknown) : undefined,
        headers: reply.headers,
      };
    },
  };
  return visitor;
}

function written(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
}

/** How several requests at once went, the best first. */
export function statusesOf(answers: readonly Answer[]): number[] {
  return answers.map(({ status }) => status).sort((a, b) => a - b);
}
