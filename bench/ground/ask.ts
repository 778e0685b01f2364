/** The one client of the bench, for the house and the floor alike: HTTP over a line kept open. */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Cookie } from './sign-in.ts';

const agent = new Agent({ keepAlive: true });

/** Asks and reads the whole answer. What is not a 2xx is an error, or it would count as quick. */
export async function ask(
  method: 'GET' | 'POST',
  url: string,
  { cookie, body }: { cookie?: Cookie; body?: unknown } = {},
): Promise<string> {
  const said = body === undefined ? undefined : JSON.stringify(body);
  const headers = {
    'sec-fetch-site': 'same-origin',
    ...(cookie && { cookie: `${cookie.name}=${cookie.value}` }),
    ...(said !== undefined && {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(said),
    }),
  };
  const { status, answer } = await new Promise<{ status: number; answer: string }>(
    (resolve, reject) => {
      const asking = request(url, { method, agent, headers }, (reply) => {
        const { statusCode: code = 0 } = reply;
        text(reply).then((whole) => resolve({ status: code, answer: whole }), reject);
      });
      asking.once('error', reject);
      asking.end(said);
    },
  );
  if (status < 200 || status > 299) throw new Error(`${method} was answered ${status}: ${answer}`);
  return answer;
}

/** Lets go of the lines that were kept. */
export function hangUp(): void {
  agent.destroy();
}
