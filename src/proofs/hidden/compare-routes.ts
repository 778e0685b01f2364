/** What one person is answered at two tables, route by route: status, headers and bytes. */
import type { Id } from '../../record/ids.ts';
import type { RouteSaid } from '../../server/http/policy.ts';
import type { Caller, Heard } from '../sequences/caller.ts';
import type { OpenHouse, Table } from '../sequences/open-house.ts';
import { inOneForm, openingsInOneForm } from './in-one-form.ts';

/** An id that was never given to anything. */
export const never: Id = '5f3a1c0e-0000-7000-8000-00000000abcd';

/** What is only a way in or out of the house, or the same file for everybody. */
const besides = /^\/(api\/sign-|api\/live|api\/health|assets|leave|:file)/;

/** Routes about a table, all of them; and of the others what is read. */
export function routesToCompare(routes: readonly RouteSaid[]): RouteSaid[] {
  return routes.filter(
    ({ method, path }) =>
      !besides.test(path) &&
      method !== 'HEAD' &&
      (path.includes(':partnership') || method === 'GET') &&
      !path.includes('*'),
  );
}

export async function differencesInRoutes(
  { routes }: Pick<OpenHouse, 'routes'>,
  viewer: Id,
  [whole, bare]: readonly [Table, Table],
): Promise<string[]> {
  const [here, there] = [whole.caller(viewer), bare.caller(viewer)];
  const against: string[] = [];
  try {
    for (const route of routesToCompare(routes)) {
      const one = await answerTo(route, here, whole);
      const other = await answerTo(route, there, bare);
      if (one !== other) {
        against.push(`${route.method} ${route.path} answers\n${one}\nand without\n${other}`);
      }
    }
  } finally {
    here.close();
    there.close();
  }
  return against;
}

async function answerTo(route: RouteSaid, caller: Caller, table: Table): Promise<string> {
  const path = pathOf(route.path, table.partnership);
  const body = route.method === 'GET' ? undefined : '{}';
  const heard = await caller.ask(route.method, path, body);
  if (route.path.endsWith('/openings')) return openingsInOneForm(table, heard.text);
  return asText(table, heard);
}

export function pathOf(path: string, partnership: Id): string {
  return path.replace(':partnership', partnership).replaceAll(/:[a-z]+/g, never);
}

/** All that is answered, but for the moment at which it was. */
export function asText(table: Pick<Table, 'inward'>, { status, headers, text }: Heard): string {
  const { date: _, ...others } = headers;
  const told = Object.entries(others).map(([name, value]) => `${name}: ${String(value)}`);
  return inOneForm(table, [String(status), ...told.sort(), text].join('\n'));
}
