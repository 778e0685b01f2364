/** Puts other ids in the places of ids: anywhere in an address or a body, one at a time. */
import { v7 as newId } from 'uuid';
import type { Ask } from './asking.ts';

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** Where ids stand in an ask: `url 0`, `body.item`, `body.body.named.0`. */
export function placesOfIds({ url, body }: Ask): string[] {
  const inUrl = [...url.matchAll(id)].map((_, n) => `url ${n}`);
  return [...inUrl, ...placesIn(body, 'body')];
}

function placesIn(value: unknown, path: string): string[] {
  if (typeof value === 'string') return new RegExp(`^${id.source}$`).test(value) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => placesIn(part, `${path}.${key}`));
}

/** The ask with another id in this place. */
export function withId(ask: Ask, place: string, other: string): Ask {
  const [, n] = place.split(' ');
  if (n !== undefined) {
    let seen = 0;
    const url = ask.url.replaceAll(id, (found) => (seen++ === Number(n) ? other : found));
    return { ...ask, url };
  }
  return { ...ask, body: put(ask.body, place.split('.').slice(1), other) };
}

function put(value: unknown, [key, ...rest]: readonly string[], other: string): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((part: unknown, n) => (String(n) === key ? put(part, rest, other) : part));
  const parts = value as Record<string, unknown>;
  return { ...parts, [key]: put(parts[key], rest, other) };
}

/** The same ask about a thing that never existed: its ids made up, or its address. */
export function aboutNothing(ask: Ask, places: readonly string[] = urlPlaces(ask)): Ask {
  if (places.length === 0) return { ...ask, url: `${ask.url}-${newId()}` };
  return places.reduce((before, place) => withId(before, place, newId()), ask);
}

function urlPlaces(ask: Ask): string[] {
  return placesOfIds(ask).filter((place) => place.startsWith('url'));
}
