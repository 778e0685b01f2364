/** Requests made from what the house says it takes: right ones, with something wrong about them. */
import type { Chance } from '../../testing/histories/chance.ts';
import { asking, type Case, type Parts } from './case.ts';
import { actShapes, type Route } from './described.ts';
import { mutate } from './mutate.ts';
import { strangeTexts } from './strange-values.ts';
import { strangeParameters, strangeQueries, strangeTypes } from './strange-lines.ts';
import { validFor } from './valid.ts';

/** What a request needs to get far: whom to be, and the ids of what is there. */
export type Ground = {
  routes: readonly Route[];
  people: readonly string[];
  ids: readonly string[];
  items: readonly string[];
  partnership: string;
};

/** These end the session they come with; only one person loses theirs, or nobody would be left in. */
const ending = /^\/api\/(?:sign-out|leave|examples\/|sign-in\/p|sign-in\/r)/;
const leaver = 'walt';
/** Who is not signed in. */
export const nobody = 'nobody';

export function generate(ground: Ground, chance: Chance, n: number): Case {
  const route = chooseRoute(ground.routes, chance);
  const chosen = chance.pick(ending.test(route.path) ? [leaver, nobody] : ground.people);
  const who = chosen === nobody ? undefined : chosen;
  const right = rightRequest(route, ground, chance);
  const { parts, wrong } = chance.pick(wrongs)(right, chance);
  const { method = 'GET' } = parts;
  return asking(`#${n} ${method} ${route.path} as ${chosen}, ${wrong}`, parts, { who });
}

type Right = { method: string; path: string; query: string; body: unknown };

/** Acts are one route, and most of what people send. */
function chooseRoute(routes: readonly Route[], chance: Chance): Route {
  const acts = routes.filter(({ path }) => path.endsWith('/acts'));
  return acts.length > 0 && chance.often(1 / 3) ? chance.pick(acts) : chance.pick(routes);
}

function rightRequest(route: Route, ground: Ground, chance: Chance): Right {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'partnership' ? ground.partnership : chance.pick(ground.ids),
  );
  const query = route.query
    .map((name) => `${name}=${chance.between(0, 1_999_999_999_999)}`)
    .join('&');
  const body = route.body && validFor(route.body, chance, ground.ids);
  const isAct = route.path.endsWith('/acts');
  return { method: route.method, path, query, body: isAct ? anAct(ground, chance) : body };
}

function anAct({ ids, items }: Ground, chance: Chance): unknown {
  const { kind, shape } = chance.pick(actShapes);
  const body = validFor(shape, chance, ids);
  return { id: newId(chance), item: chance.pick([...items, newId(chance)]), kind, body };
}

function newId(chance: Chance): string {
  const digits = Array.from({ length: 12 }, () => chance.between(0, 15).toString(16)).join('');
  return `00000000-0000-7000-8000-${digits}`;
}

type Wrong = (right: Right, chance: Chance) => { parts: Parts; wrong: string };

function partsOf({ method, path, query, body }: Right): Parts {
  const target = query === '' ? path : `${path}?${query}`;
  return { method, target, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}

const inBody: Wrong = (right, chance) => {
  const body = mutate(right.body ?? {}, chance);
  return { parts: { ...partsOf(right), body }, wrong: body.slice(0, 160) };
};
const asBody: Wrong = (right, chance) => {
  const [wrong, body] = chance.pick(strangeTexts);
  return { parts: { ...partsOf(right), body }, wrong };
};
const inPath: Wrong = (right, chance) => {
  const places = right.path.split('/');
  const at = chance.between(1, places.length - 1);
  const strange = chance.pick(strangeParameters);
  const path = places.map((place, n) => (n === at ? strange : place)).join('/');
  return { parts: partsOf({ ...right, path }), wrong: path.slice(0, 160) };
};
const inQuery: Wrong = (right, chance) => {
  const query = chance.pick(strangeQueries);
  return { parts: partsOf({ ...right, query }), wrong: query.slice(0, 160) };
};
const inType: Wrong = (right, chance) => {
  const type = strangeTypes[chance.between(0, strangeTypes.length - 1)];
  return { parts: { ...partsOf(right), headers: { 'content-type': type } }, wrong: `as ${type}` };
};
const inMethod: Wrong = (right, chance) => {
  const method = chance.pick(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST']);
  return { parts: partsOf({ ...right, method }), wrong: 'by another method' };
};
const nothing: Wrong = (right) => ({ parts: partsOf(right), wrong: 'nothing wrong' });

/** Most is wrong inside bodies, where most of the rules are. */
const wrongs: readonly Wrong[] = [
  ...Array.from({ length: 12 }, () => inBody),
  asBody,
  inPath,
  inPath,
  inQuery,
  inType,
  inMethod,
  nothing,
];
