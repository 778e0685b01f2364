/** A word is written wherever words can be: in every act, in every route, and in requests gone wrong. */
import { v7 as newId } from 'uuid';
import { chanceFrom } from '../../testing/histories/chance.ts';
import { withClient } from '../../testing/connection.ts';
import { newCaller, type Caller as Visitor } from '../../testing/caller.ts';
import { softPasskey } from '../../testing/soft-passkey.ts';
import type { RealHouse } from '../kills/real-house.ts';
import { everybody, type Place, type Who } from '../kills/seat-writers.ts';
import { actRules } from '../../rooms/acting.ts';
import { goWay, type Asked } from '../../testing/ways/go.ts';
import { ways } from '../../testing/ways/ways.ts';
import { actShapes, readRoutes } from '../malformed/described.ts';
import { filled, takesWords, type Filling } from './filled.ts';

/** How often an act is tried, each time on something new, until it is taken. */
const mostTries = 300;

/** Leaving comes last: after it one hears nothing more. */
const kinds = actShapes
  .filter(({ shape }) => takesWords(shape))
  .toSorted((a, b) => Number(isLeaving(a.kind)) - Number(isLeaving(b.kind)));

function isLeaving(kind: string): boolean {
  return kind.startsWith('leaving/');
}

/** Answers with the kinds of act that were never taken, though they hold words. */
export async function writeActs(place: Place, word: string, seed: number): Promise<string[]> {
  const chance = chanceFrom(seed, 0);
  const never: string[] = [];
  for (const { kind } of kinds) {
    let isTaken = await writeOnWay(place, kind, word);
    for (let tries = 0; tries < mostTries && !isTaken; tries++)
      isTaken = await writeOnSomethingNew(place, kind, { word, chance }, tries > 0);
    if (!isTaken) never.push(kind);
  }
  return never;
}

/** As its room says that it comes about. */
async function writeOnWay({ callers, people, partnership }: Place, kind: string, word: string) {
  const way = ways[kind];
  if (!way) return false;
  const asker = way.by ?? 'client';
  const other = asker === 'therapist' ? 'client' : 'therapist';
  const send = async (who: Who, asked: Asked) => {
    const act = { id: newId(), ...asked };
    const path = `/api/partnerships/${partnership}/acts`;
    const { status, text } = await callers[who].post(path, JSON.stringify(act));
    const { entries = [] } = status === 200 ? JSON.parse(text) : {};
    return (entries as { id: string }[]).map(({ id }) => id);
  };
  let said = 0;
  const asked = await goWay(kind, way, {
    people,
    asker: people[asker],
    about: [people.client],
    say: () => `So ${word} it is, ${++said}`,
    async act(by, each) {
      // This table has one client.
      if (by === 'other client') return [];
      return send(by === 'asker' ? asker : by === 'other' ? other : by, each);
    },
  });
  return (await send(asker, asked)).length > 0;
}

/** Something is begun in the act's room, other things may happen to it, and then the act. */
async function writeOnSomethingNew(
  place: Place,
  kind: string,
  { word, chance }: Pick<Filling, 'word' | 'chance'>,
  isAfterOthers: boolean,
): Promise<boolean> {
  const room = kind.startsWith('item/') ? 'goals' : kind.replace(/\/.*/, '');
  const inRoom = actShapes.filter((each) => each.kind.startsWith(`${room}/`));
  const [item, entries] = [newId(), [] as string[]];
  const people = Object.values(place.people);
  const send = async (who: Who, each: string) => {
    const entry = await sendOne(place, who, each, item, { word, chance, people, entries });
    if (entry !== undefined) entries.push(entry);
    return entry !== undefined;
  };
  if (!actRules[kind]?.begins) {
    const begins = inRoom.filter((each) => actRules[each.kind]?.begins);
    await send(chance.pick(['client', 'therapist']), chance.pick(begins).kind);
    const others = inRoom.filter((each) => each.kind !== kind && !isLeaving(each.kind));
    const between = isAfterOthers ? chance.some(others, chance.between(2, 8)) : [];
    for (const other of between) await send(chance.pick(everybody), other.kind);
  }
  const who = kind === 'leaving/leave' ? (['friend'] as const) : everybody;
  for (const each of who) if (await send(each, kind)) return true;
  return false;
}

/** Answers with the id of its first entry, where it was taken. */
async function sendOne(place: Place, who: Who, kind: string, item: string, filling: Filling) {
  const shape = actShapes.find((each) => each.kind === kind)?.shape ?? {};
  const isAbout = /^(goals\/propose|sharing\/)/.test(kind);
  const about = isAbout ? { about: [place.people.client] } : {};
  const act = { id: newId(), item, kind, body: filled(shape, filling), ...about };
  const path = `/api/partnerships/${place.partnership}/acts`;
  const { status } = await place.callers[who].post(path, JSON.stringify(act));
  return status === 200 ? act.id : undefined;
}

async function whatIsThere({ callers, partnership, people }: Place) {
  const { text } = await callers.therapist.get(`/api/partnerships/${partnership}/record`);
  const found = text.match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
  return [...new Set([...found, ...Object.values(people)])];
}

/** A practice's own library and its measures are about nobody: they are kept as they are written. */
const isReadableOnPurpose = /^\/api\/practice\/(?:approaches|measures$)/;

/** Every route, asked by everybody with the word in its body, its address and its query. */
export async function askEverywhere(house: RealHouse, place: Place, word: string): Promise<number> {
  const description = await newCaller(house).ask('GET', '/api/openapi.json');
  const chance = chanceFrom(1, 1);
  const entries = await whatIsThere(place);
  const people = Object.values(place.people);
  let asked = 0;
  for (const { method, path, query, body } of readRoutes(description.body)) {
    if (isReadableOnPurpose.test(path) && method !== 'GET') continue;
    // Whoever asks for these has no way back in; they are asked for by somebody who is not there.
    const isEnding = /sign-out|sessions|examples|\/leave/.test(path);
    for (const who of isEnding ? [undefined] : [...everybody, undefined]) {
      const fill: Filling = { word, chance, people, entries };
      for (const target of addresses(path, query, fill, place)) {
        for (const text of bodies(body && filled(body, fill), word)) {
          await ask(house, place, who, { method, target, text });
          asked++;
        }
      }
    }
  }
  return asked;
}

type Sent = { method: string; target: string; text: string | undefined };

async function ask(house: RealHouse, place: Place, who: Who | undefined, sent: Sent) {
  const { method, target, text } = sent;
  if (who !== undefined) return place.callers[who].ask(method, target, text);
  const json = text === undefined ? {} : { body: text };
  const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
  return fetch(house.origin + target, { method, headers, ...json }).then((heard) => heard.text());
}

function addresses(path: string, query: readonly string[], fill: Filling, place: Place): string[] {
  const filledIn = (of: (name: string) => string) =>
    path.replaceAll(/\{(\w+)\}/g, (_, name: string) => of(name));
  const right = (name: string) =>
    name === 'partnership' ? place.partnership : fill.chance.pick(fill.entries);
  const asked = [`${filledIn(right)}?${query.map((name) => `${name}=${fill.word}`).join('&')}`];
  if (path.includes('{')) asked.push(filledIn(() => fill.word));
  return asked;
}

/** As it should be, as it should not, and as no JSON at all. */
function bodies(body: unknown, word: string): (string | undefined)[] {
  if (body === undefined) return [undefined];
  const right = JSON.stringify(body);
  return [right, right.replaceAll(`So ${word} it is`, `${word}\\u0000`), `{"${word}": ${word}`];
}

/** A practice, a therapist and an invitation whose every word is the word. */
export async function setUpWith(house: RealHouse, word: string): Promise<void> {
  const agent = { 'user-agent': `${word}/1.0 (${word}; ${word})` };
  const visitor = newCaller(house, agent);
  const address = `${word.toLowerCase()}@people.example`;
  const facts = { country: 'US', language: 'en-US', timeZone: 'America/Chicago' };
  await must(visitor, '/api/setup', 201, {
    practice: { name: `${word} House`, ...facts },
    therapist: { name: `Dana ${word}`, address },
  });
  const question = await must(visitor, '/api/enrolment/passkey/options', 200);
  const response = softPasskey(house.origin).create(question);
  await must(visitor, '/api/enrolment/passkey', 201, { response, ownDevice: true });
  for (const name of ['kim', 'lee']) {
    const to = { name: `${name} ${word}`, address: `${name}.${address}`, offices: ['therapist'] };
    await must(visitor, '/api/practice/invitations', 201, to);
  }
  const password = { address, password: `${word} ${word}`, code: '123456', ownDevice: false };
  await visitor.ask('POST', '/api/sign-in/password', password);
}

async function must(visitor: Visitor, path: string, status: number, body?: object) {
  const heard = await visitor.ask('POST', path, body);
  if (heard.status !== status)
    throw new Error(`${path} was answered ${heard.status}: ${heard.text}`);
  return heard.body;
}

/** Faults in the middle: one that nobody foresaw, and a database that goes away under the request. */
export async function writeInFaults(house: RealHouse, place: Place, word: string): Promise<void> {
  const run = (sql: string) => withClient(house.connection(), (superuser) => superuser.query(sql));
  const propose = () => ({
    id: newId(),
    item: newId(),
    kind: 'goals/propose',
    about: [place.people.client],
    body: { terms: { title: `In a fault ${word}`, rhythm: 'never' }, words: word },
  });
  const send = () =>
    place.callers.client
      .post(`/api/partnerships/${place.partnership}/acts`, JSON.stringify(propose()))
      .then(
        ({ status }) => status,
        () => 0,
      );
  await run(`create function public.breaks() returns trigger language plpgsql as $$ begin
      raise exception 'it breaks' using errcode = 'data_corrupted'; end $$;
    create trigger breaks before insert on entry execute function public.breaks()`);
  if ((await send()) !== 500) throw new Error('the planted fault is none');
  await run('drop trigger breaks on entry; drop function public.breaks()');
  const several = Array.from({ length: 8 }, send);
  house.killDatabase();
  await Promise.all([...several, send()]);
  if (!Number.isFinite(await house.untilReady(60_000))) throw new Error('it did not come back');
}
