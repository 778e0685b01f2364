/** Sends cells to an app and compares what gets through with what may. */
import { routeTable } from '../../server/http/policy.ts';
import type { App } from '../../server/http/route.ts';
import type { Sending } from './cells.ts';
import { mayChange, ours, type Cell } from './may-change.ts';

/** Of the app's own table: what is not for reading, and the one stream, which carries acts. */
export function sendingsOf(app: App): Sending[] {
  const routes = routeTable(app).map(({ method, path }) => `${method} ${path}`);
  const changing = routes.filter((route) => !/^(?:GET|HEAD|OPTIONS) /.test(route));
  const reading = routes.filter((route) => route.startsWith('GET '));
  return [
    ...changing.map((route) => ({ route, upgrade: false })),
    // Whatever is asked to become a stream is held to the same, also where there is none.
    ...reading.map((route) => ({ route, upgrade: true })),
  ];
}

/** True where it came past the door: whatever follows, nobody asked who sent it from where. */
async function getsThrough(app: App, cell: Cell): Promise<boolean> {
  const [method = '', path = ''] = cell.route.split(' ');
  const { site, origin, type, hasBody, upgrade } = cell;
  const reply = await app.inject({
    method: method as 'POST',
    url: path.replaceAll(/:\w+/g, '0e1b0000-0000-4000-8000-000000000001'),
    headers: {
      host: new URL(ours).host,
      ...(site === undefined ? {} : { 'sec-fetch-site': site }),
      ...(origin === undefined ? {} : { origin }),
      ...(type === undefined ? {} : { 'content-type': type }),
      ...(upgrade ? { upgrade: 'websocket', connection: 'Upgrade' } : {}),
    },
    ...(hasBody && !upgrade ? { payload: '{}' } : {}),
  });
  return !/"code":"(?:request\/other-site|input\/not-json)"/.test(reply.body);
}

/** `isOurs`: written as browsers write it, so that what may change something must get through too. */
export async function tryCells(
  app: App,
  cells: Iterable<Cell>,
  { isOurs = true, tell = (_done: number) => {} } = {},
) {
  const against: string[] = [];
  const count = { cells: 0, through: 0 };
  for (const cell of cells) {
    const through = await getsThrough(app, cell);
    const may = mayChange(cell);
    if (through && !may) against.push(`gets through: ${JSON.stringify(cell)}`);
    if (!through && may && isOurs) against.push(`is refused: ${JSON.stringify(cell)}`);
    count.cells += 1;
    if (through) count.through += 1;
    tell(count.cells);
  }
  return { against, count };
}
