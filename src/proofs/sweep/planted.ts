/** Openings planted on purpose: the sweep must find each, or it proves nothing. */
import type { FastifyRequest, RouteShorthandOptions } from 'fastify';
import * as z from 'zod';
import type { ActRule } from '../../record/room.ts';
import { actRules } from '../../rooms/acting.ts';
import { sendNotHere, sendProblem } from '../../server/http/problem.ts';
import type { App, Routes } from '../../server/http/route.ts';
import { allRoutes } from '../../server/http/routes.ts';
import { whoAsks } from '../../server/http/session.ts';
import type { House } from '../../server/house.ts';

type Handler = (request: FastifyRequest, reply: Reply) => unknown;
type Reply = Parameters<typeof sendNotHere>[0] & {
  statusCode: number;
  send(sent?: unknown): unknown;
};
type Route = { options: RouteShorthandOptions; handler: Handler };
type Plant = (route: Route, house: House) => Partial<Route>;

const verbs = ['get', 'post', 'put', 'delete'];

/** The routes of the house, with a fault in the one of this name. */
export function plantInRoute(name: string, plant: Plant): Routes[] {
  return allRoutes.map((group) => (app, house) => group(faulty(app, house, name, plant), house));
}

function faulty(app: App, house: House, name: string, plant: Plant): App {
  return new Proxy(app, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      if (!verbs.includes(String(key))) return value.bind(target) as unknown;
      return (url: string, options: RouteShorthandOptions, handler: Handler) => {
        const route = { options, handler };
        const isIt = name === `${String(key).toUpperCase()} ${url}`;
        const said = isIt ? { ...route, ...plant(route, house) } : route;
        return value.call(target, url, said.options, said.handler) as unknown;
      };
    },
  });
}

/** Anybody signed in may, where the keeper alone may. */
export const weakPolicy = plantInRoute('GET /api/house', ({ options }) => ({
  options: { ...options, config: { policy: 'signed-in' } },
}));

/** Who may is asked by how the address begins and the method is called, beside the policy. */
export const byPrefix = plantInRoute('GET /api/practice/people', ({ options, handler }) => ({
  options: { ...options, config: { policy: 'signed-in' } },
  handler: (request, reply) => {
    const isGuarded = request.method === 'GET' && request.url.startsWith('/api/practice/');
    const { offices } = whoAsks(request);
    return isGuarded && !offices.includes('administrator')
      ? sendNotHere(reply)
      : handler(request, reply);
  },
}));

/** One field more, in a shape that lets it through. */
export const fieldMore = plantInRoute('GET /api/me/passkeys', ({ options, handler }) => ({
  options: { ...options, schema: { response: { 200: z.looseObject({}) } } },
  handler: async (request, reply) => {
    const told = (await handler(request, reply)) as object;
    return { ...told, publicKey: 'more' };
  },
}));

/** A table where somebody sits is refused in other words than one that never was. */
export const otherBytes = plantInRoute(
  'GET /api/partnerships/:partnership/record',
  ({ handler }, { database }) => ({
    handler: async (request, reply) => {
      const { partnership } = request.params as { partnership: string };
      const { personId } = whoAsks(request);
      const isMine = await database.asViewer(personId, partnership, (db) =>
        db.selectFrom('partnership').select('partnership_id').execute(),
      );
      const { count } = await database.atDoor((db) =>
        db
          .selectFrom('invitation')
          .select((by) => by.fn.countAll().as('count'))
          .where('partnership_id', '=', partnership)
          .executeTakeFirstOrThrow(),
      );
      return isMine.length === 0 && Number(count) > 0
        ? sendProblem(reply, 404, 'record/reading-only')
        : handler(request, reply);
    },
  }),
);

/** The record is read for who asks without its words, too: an opening of what nobody was given. */
export const readForHead = plantInRoute(
  'GET /api/partnerships/:partnership/record',
  ({ options }) => ({ options: { ...options, exposeHeadRoute: true } }),
);

/** Ends whichever session is named, whoever it is of. */
export const anySession = plantInRoute('DELETE /api/me/devices/:session', (_, { database }) => ({
  handler: async (request, reply) => {
    const { session } = request.params as { session: string };
    const gone = await database.atDoor((db) =>
      db.deleteFrom('session').where('session_id', '=', session).executeTakeFirst(),
    );
    return gone.numDeletedRows > 0n ? reply.code(204).send(null) : sendNotHere(reply);
  },
}));

/** Takes a column of the database along with what one may change: an office, for the asking. */
export const takesOffices = plantInRoute('PUT /api/me/profile', ({ options }) => {
  const body = options.schema?.body as z.ZodObject;
  const more = body.extend({ offices: z.unknown().optional() });
  return { options: { ...options, schema: { ...options.schema, body: more } } };
});

/** While `work` runs, this act forgets to ask whether one may write, and not only read. */
export async function withRule<Result>(
  kind: string,
  change: Partial<ActRule>,
  work: () => Promise<Result>,
): Promise<Result> {
  const rules = actRules as Record<string, ActRule>;
  const rule = actRules[kind];
  if (!rule) throw new Error(`there is no ${kind}`);
  rules[kind] = { ...rule, ...change };
  return work().finally(() => (rules[kind] = rule));
}
