/** Every field in which people write words of their own, as the house itself describes them. */
import { actShapes, readRoutes, type Shape } from '../malformed/described.ts';

/** What looks like words, and is a secret, an address or a name out of a list that is checked. */
const notWords =
  /\.(?:address|password|code|setup|token|language|timeZone|from|call|link|transports\[\])$/;

export function textFields(description: unknown): string[] {
  const routes = readRoutes(description)
    .filter(({ body, path }) => body !== undefined && !path.endsWith('/acts'))
    .flatMap(({ method, path, body = {} }) => textIn(body, `${method} ${path} `));
  const acts = actShapes.flatMap(({ kind, shape }) => textIn(shape, `${kind} `));
  return [...new Set([...routes, ...acts])].filter((field) => !notWords.test(field)).sort();
}

function textIn(shape: Shape, at: string): string[] {
  const { anyOf, properties, items } = shape;
  if (anyOf) return anyOf.flatMap((each) => textIn(each, at));
  if (properties)
    return Object.entries(properties).flatMap(([name, field]) => textIn(field, `${at}.${name}`));
  if (items) return textIn(items, `${at}[]`);
  const { type, format, pattern, enum: list, const: one } = shape;
  const isFree =
    type === 'string' && !format && !pattern && list === undefined && one === undefined;
  return isFree ? [at.replace(' .', '.')] : [];
}

/** Where in a body words of the corpus stand; named as `textFields` names them. */
export function fieldsHolding(body: unknown, is: (text: string) => boolean, at: string): string[] {
  if (typeof body === 'string') return is(body) ? [at] : [];
  if (Array.isArray(body)) return body.flatMap((each) => fieldsHolding(each, is, `${at}[]`));
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) => fieldsHolding(value, is, `${at}.${name}`));
}
