import type { Config } from './config.ts';
import type { App } from './http/route.ts';
import { startProblem } from './start-problem.ts';

/** Opens the door, or says why it stays shut. */
export async function listenOn(app: App, { port, listen }: Config): Promise<void> {
  try {
    await app.listen({ port, host: listen });
  } catch (error) {
    throw inWords(error, port, listen);
  }
}

function inWords(error: unknown, port: number, listen: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return startProblem(
        'port/in-use',
        `Another program already uses port ${port} of this computer. If it is a Hearthside, you can use that one: http://localhost:${port}. If not, give this one another port: HEARTHSIDE_PORT=${port + 1} npm start`,
      );
    case 'EACCES':
      return startProblem(
        'port/not-allowed',
        `The system does not let Hearthside use port ${port}. Take one above 1023, such as HEARTHSIDE_PORT=4680, and let a web server in front of it use ${port}.`,
      );
    case 'EADDRNOTAVAIL':
      return startProblem(
        'port/no-such-address',
        `This computer has no address ${listen}. Leave HEARTHSIDE_LISTEN out, or set it to one that it has.`,
      );
    default:
      return error;
  }
}
