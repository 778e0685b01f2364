/** People at a table who write every word of a corpus into every field that takes words. */
import { v7 as newId } from 'uuid';
import { cast } from '../../testing/cast.ts';
import { there } from '../../testing/there.ts';
import { goWay, type Asked } from '../../testing/ways/go.ts';
import type { Way } from '../../testing/ways/way.ts';
import { ways } from '../../testing/ways/ways.ts';
import { sayInMeasures } from './say-in-measures.ts';
import type { Acted, Ask, Talk, Who } from './talk.ts';
import { fieldsHolding } from './text-fields.ts';

export function beginTalk(ask: Ask, partnership: string, words: readonly string[]): Talk {
  const known = new Set(words);
  let said = 0;
  const talk: Talk = {
    filled: new Set(),
    refused: [],
    goals: [],
    limits: [],
    next: () => there(words[said++ % words.length]),
    async send(who, method, path, body, described = path) {
      const heard = await ask(who, method, path, body);
      const fields = fieldsHolding(body, (text) => known.has(text), `${method} ${described}`);
      if (heard.status < 300) for (const field of fields) talk.filled.add(field);
      else talk.refused.push(`${method} ${path}: ${heard.text} ${JSON.stringify(body)}`);
      return heard;
    },
    async act(who, kind, body, item = newId(), about, forWhom) {
      const chosen = { ...(about && { about }), ...(forWhom && { for: forWhom }) };
      const act = { id: newId(), item, kind, body, ...chosen };
      const path = `/api/partnerships/${partnership}/acts`;
      const heard = await ask(who, 'POST', path, act);
      const fields = fieldsHolding(body, (text) => known.has(text), kind);
      if (kind === 'limits/set' && heard.status < 300) talk.limits.push(item);
      if (kind === 'limits/lift') talk.limits = talk.limits.filter((each) => each !== item);
      if (heard.status < 300) for (const field of fields) talk.filled.add(field);
      else talk.refused.push(`${kind}: ${heard.text} ${JSON.stringify(body)}`);
      return { item, entries: heard.body?.entries ?? [] };
    },
  };
  return talk;
}

/** One goal with all that can be said about it, seats that are offered, and what is shared. */
export async function sayEverywhere(talk: Talk): Promise<void> {
  await sayAtGoal(talk);
  // Limits come last: what was limited could not be said by others any more.
  const isLimit = ([kind]: [string, Way]) => Number(kind.startsWith('limits/'));
  const inOrder = Object.entries(ways).toSorted((a, b) => isLimit(a) - isLimit(b));
  for (const [kind, way] of inOrder) await sayOnWay(talk, kind, way);
  for (const item of talk.limits.splice(0)) await talk.act('mateo', 'limits/lift', {}, item);
  await sayInMeasures(talk);
  await sayOfSeats(talk);
  const shared = { member: cast.june.id, topics: ['goals'], may: 'see', until: null };
  const purpose = talk.next();
  await talk.act('mateo', 'sharing/share', { ...shared, purpose }, newId(), [cast.mateo.id]);
  await sayOfOneself(talk);
}

/** An act as its room says that it comes about. */
async function sayOnWay(talk: Talk, kind: string, way: Way): Promise<void> {
  const seats = { client: 'mateo', therapist: 'amara', friend: 'june' } as const;
  const asker = seats[way.by ?? 'client'];
  const other = asker === 'amara' ? 'mateo' : 'amara';
  const about = [cast.mateo.id];
  const people = { client: cast.mateo.id, therapist: cast.amara.id, friend: cast.june.id };
  const send = (who: Who, { item, kind: each, body, ...more }: Asked) =>
    talk.act(who, each, body, item, more.about && [...more.about], more.for);
  const asked = await goWay(kind, way, {
    people,
    asker: cast[asker].id,
    about,
    say: talk.next,
    async act(by, each) {
      // Mateo's table has one client.
      if (by === 'other client') return [];
      const who = by === 'asker' ? asker : by === 'other' ? other : seats[by];
      return (await send(who, each)).entries.map(({ id }) => id);
    },
  });
  await send(asker, asked);
}

async function sayAtGoal({ act, next, goals }: Talk): Promise<void> {
  const terms = () => ({ title: next(), why: next(), notice: next(), rhythm: 'weekly' });
  const proposed = await act('mateo', 'goals/propose', { terms: terms(), words: next() });
  const goal = proposed.item;
  goals.push(goal);
  const agreed = { suggestion: first(proposed), words: next() };
  const settled = await act('amara', 'goals/agree', agreed, goal);
  const over = there(settled.entries.find(({ kind }) => kind === 'goals/settled')).id;
  const change = { terms: terms(), why: next(), over };
  const suggestion = first(await act('amara', 'goals/suggest-change', change, goal));
  await act('mateo', 'goals/put-off', { suggestion, words: next() }, goal);
  await act('amara', 'goals/withdraw', { suggestion, words: next() }, goal);
  const small = { text: next(), who: null, due: null };
  const step = first(await act('mateo', 'goals/add-step', small, goal));
  await act('mateo', 'goals/do-step', { step, words: next() }, goal);
  const asked = { asked: [cast.mateo.id] };
  const round = first(await act('amara', 'goals/ask-rating', asked, goal));
  await act('mateo', 'goals/rate', { round, number: 7, words: next() }, goal);
  await act('mateo', 'goals/look-again', { where: 'keep', look: 0, words: next() }, goal);
  await act('amara', 'goals/say-own-words', { words: next() }, goal);
  await act('mateo', 'goals/comment', { words: next() }, goal);
  await act('mateo', 'goals/mark-progress', { words: next() }, goal);
}

async function sayOfSeats({ act, next }: Talk): Promise<void> {
  const offer = () => ({ name: next(), role: 'supporter', relation: next() });
  const declined = await act('amara', 'seat/offer', offer());
  await act('mateo', 'seat/decline', { words: next() }, declined.item);
  const allowed = await act('amara', 'seat/offer', offer());
  await act('mateo', 'seat/allow', { words: next() }, allowed.item);
  await act('mateo', 'seat/take-back', { words: next() }, allowed.item);
  // This one stays, and waits for somebody of that name.
  await act('mateo', 'seat/offer', offer());
}

async function sayOfOneself({ send, next }: Talk): Promise<void> {
  for (const who of ['amara', 'mateo', 'june'] as const) {
    const profile = { name: next(), called: next(), pronouns: next() };
    await send(who, 'PUT', '/api/me/profile', profile);
  }
  const approach = {
    name: next(),
    what: next(),
    good: [next()],
    hard: [next()],
    asks: next(),
    sure: 'some-signs',
    forWhat: next(),
    instead: [next()],
    sources: [next()],
  };
  const path = '/api/practice/approaches/{approach}';
  await send('amara', 'PUT', path.replace('{approach}', 'walking'), approach, path);
  await send('amara', 'POST', '/api/partnerships', { clients: [next(), next()] });
  const wanted = { name: next(), offices: ['therapist'] };
  await send('priya', 'POST', '/api/practice/invitations', wanted);
}

/** What can be said once only, since then somebody is gone. */
export async function sayGoodbye({ act, next }: Talk): Promise<void> {
  await act('june', 'leaving/leave', { words: next() });
  await act('mateo', 'leaving/ask-to-leave', { member: cast.rosa.id, words: next() });
}

function first({ entries }: Acted): string {
  return there(entries[0]).id;
}
