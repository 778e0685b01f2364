/** Where a fault is played: a house that runs, a table in it, and streams that are open there. */
import { v7 as newId } from 'uuid';
import type { Id } from '../../record/ids.ts';
import * as asks from '../../testing/asks.ts';
import type { Ask } from '../../testing/given.ts';
import { layHouse, type RealHouse } from '../kills/real-house.ts';
import { seatWriters, type Place, type Who } from '../kills/seat-writers.ts';
import type { Heard } from '../sequences/caller.ts';
import { openStream, wasGiven, type Stream } from './open-stream.ts';

export type Scene = {
  house: RealHouse;
  place: Place;
  /** A goal that the client shares with the friend. */
  goal: Id;
  /** The friend's screen. */
  screen: Stream;
};

/** What speaks against it, for a person to read. */
export type Against = string[];

export async function setScene(house: RealHouse): Promise<Scene> {
  const place = await seatWriters(house);
  const { client, friend } = place.people;
  const goal = newId();
  const proposed = await must(place, 'client', {
    ...asks.proposes(asks.walk, { about: [client] }),
    item: goal,
  });
  await must(place, 'client', asks.shares(client, friend));
  const screen = openStream(house.port, place.cookies.friend, place.partnership);
  const shown = await screen.until(wasGiven(proposed), 30_000);
  if (!Number.isFinite(shown)) throw new Error('what is shared does not arrive');
  return { house, place, goal, screen };
}

export function clear({ place, screen }: Scene): void {
  screen.close();
  place.close();
}

export function act({ partnership, callers }: Place, who: Who, ask: Ask): Promise<Heard> {
  const body = JSON.stringify({ item: newId(), ...ask, id: newId() });
  return callers[who].post(`/api/partnerships/${partnership}/acts`, body);
}

/** Answers with the id of its first entry. */
export async function must(place: Place, who: Who, ask: Ask): Promise<Id> {
  const { status, text } = await act(place, who, ask);
  if (status !== 200) throw new Error(`${ask.kind} was answered ${status}: ${text}`);
  const { entries } = JSON.parse(text) as { entries: { id: Id }[] };
  return entries[0]?.id ?? '';
}

export function readRecord({ place }: Scene, who: Who): Promise<Heard> {
  return place.callers[who].get(`/api/partnerships/${place.partnership}/record`);
}

/** A no in the one shape that there is, and nothing of the insides in it. */
export function notInWords(what: string, heard: Heard, status: number, code: string): Against {
  const type = String(heard.headers['content-type']);
  const said = heard.text;
  const isShape = type.startsWith('application/problem+json') && said.includes(`"code":"${code}"`);
  return [
    ...(heard.status === status && isShape
      ? []
      : [`${what} was answered ${heard.status}: ${said}`]),
    ...(/\bat \w+ \(|node:|\.ts:|postgres|ECONN|ENOENT|relation "/.test(said)
      ? [`${what} was answered with insides: ${said}`]
      : []),
  ];
}

/** The page itself needs no database; its words for a house that rests are in it. */
export async function pageIsAway({ house }: Scene): Promise<Against> {
  const page = await fetch(`${house.origin}/`);
  const text = await page.text();
  const isPage = page.status === 200 && text.startsWith('<!doctype html>');
  return isPage ? [] : [`the page was answered ${page.status}`];
}

export async function layOpenHouse(): Promise<RealHouse> {
  const house = await layHouse();
  await house.start();
  return house;
}
