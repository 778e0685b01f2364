/**
 * Makes random histories: whatever the database can hold, not only what the product would write,
 * and with a lean to what decides: joint things, shares that end and begin again, people who left.
 */
import { roles, type Member, type Share, type SharedTopic } from '../../record/circle.ts';
import { entryAudiences } from '../../record/entry.ts';
import type { Id } from '../../record/ids.ts';
import { audiences, type Item } from '../../record/item.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { idOf, lastTick, people, type History, type Written } from './history.ts';

const sharedTopics: readonly SharedTopic[] = ['goals', 'sessions', 'story'];
const usualRoles = ['client', 'client', 'client', 'therapist', 'supporter', ...roles] as const;

export function makeHistory(seed: number, number: number): History {
  const chance = chanceFrom(seed, number);
  const members = makeMembers(chance);
  const clients = members.filter(({ role }) => role === 'client').map(({ person }) => person);
  // Who is treated as a client and is none: what they share must open nothing.
  if (chance.often(0.3)) clients.push(somebody(chance, members));
  // Things meet more often when most are filed under one topic.
  const topic = chance.pick(sharedTopics);
  const makeTopic = () => (chance.often(0.75) ? topic : chance.pick(sharedTopics));
  const shares = makeShares(chance, { members, clients, makeTopic }).map((share, n) => ({
    id: idOf('share', number, n),
    ...share,
  }));
  const items = makeItems(chance, { members, clients, makeTopic }, number);
  const entries = items.flatMap((item, n) => makeEntries(chance, members, item, number, n));
  const partnership = idOf('partnership', number, 0);
  return { seed, number, partnership, members, shares, items, entries };
}

/** So many histories in a row, from the given number on. */
export function makeHistories(seed: number, first: number, count: number): History[] {
  return Array.from({ length: count }, (_, n) => makeHistory(seed, first + n));
}

function makeMembers(chance: Chance): Member[] {
  return chance.some(people, chance.pick([1, 2, 3, 4, 4, 5, 5])).map((person, n) => ({
    person,
    role: n === 0 && chance.often(0.9) ? 'client' : chance.pick(usualRoles),
    ...makeSeatedTime(chance),
  }));
}

/** Mostly here from the beginning and still here, so that other things can decide. */
function makeSeatedTime(chance: Chance): Pick<Member, 'from' | 'until'> {
  const from = chance.often(0.5) ? 0 : chance.between(0, lastTick);
  return { from, until: chance.often(0.65) ? null : chance.between(from, lastTick) };
}

/** Who and what a history's shares and items draw on. */
type Table = {
  members: readonly Member[];
  clients: readonly Id[];
  makeTopic: () => SharedTopic;
};

function makeShares(chance: Chance, { members, clients, makeTopic }: Table): Omit<Share, 'id'>[] {
  const shares: Omit<Share, 'id'>[] = [];
  for (let left = chance.between(0, 4); left > 0; left--) {
    const member = somebody(chance, members);
    const topic = makeTopic();
    const together = clients.length > 0 && chance.often(0.5);
    const givers = together ? clients : [clientOrOther(chance, clients, members)];
    const time = makeSharedTime(chance, members);
    for (const client of givers) {
      const own = () => (together && chance.often(0.6) ? time : makeSharedTime(chance, members));
      const share = { client, member, topic, may: makeMay(chance), ...own() };
      shares.push(share);
      if (chance.often(0.2)) shares.push({ ...share, may: makeMay(chance), ...own() });
    }
  }
  return shares;
}

const makeMay = (chance: Chance): Share['may'] => (chance.often(0.5) ? 'see' : 'add');

/** Any span, also one that ends as it begins, or that was taken back before it began. */
function makeSharedTime(chance: Chance, members: readonly Member[]): Pick<Share, 'from' | 'until'> {
  const seated = chance.often(0.5) ? Math.max(...members.map((seat) => seat.from)) : 0;
  const from = chance.often(0.4) ? seated : chance.between(0, lastTick);
  if (chance.often(0.4)) return { from, until: null };
  if (chance.often(0.1)) return { from, until: from };
  return { from, until: chance.between(chance.often(0.1) ? 0 : from, lastTick) };
}

function makeItems(chance: Chance, { members, clients, makeTopic }: Table, number: number): Item[] {
  return Array.from({ length: chance.between(1, 4) }, (_, n) => {
    const about = makeAbout(chance, clients);
    const wanted = chance.often(0.35) ? 'by-topic' : chance.pick(audiences);
    // The database refuses a thing that is shared by topic and about nobody, or the circle's own.
    const audience = wanted === 'by-topic' && about.length === 0 ? 'between-us' : wanted;
    const isCircles = audience !== 'by-topic' && chance.often(0.1);
    const names = audience === 'named' || chance.often(0.2);
    return {
      id: idOf('item', number, n),
      room: 'goal',
      topic: isCircles ? 'circle' : makeTopic(),
      audience,
      owner: somebody(chance, members),
      about,
      named: names ? chance.some(people, chance.between(0, 3)) : [],
    };
  });
}

/** Sorted, as the house keeps it: the same clients are always the same set. */
function makeAbout(chance: Chance, clients: readonly Id[]): Id[] {
  const about = chance.some(clients, chance.pick([0, 1, 1, 2, 2, 3]));
  return [...new Set(about)].sort();
}

function makeEntries(
  chance: Chance,
  members: readonly Member[],
  item: Item,
  number: number,
  nth: number,
): Written[] {
  return Array.from({ length: chance.between(0, 3) }, (_, n) => ({
    id: idOf('entry', number, nth * 8 + n),
    item: item.id,
    author: somebody(chance, members),
    audience: chance.pick(entryAudiences),
    revealed: chance.often(0.25),
  }));
}

/** Mostly a member; now and then anyone at all. */
function somebody(chance: Chance, members: readonly Member[]): Id {
  return chance.often(0.93) ? chance.pick(members).person : chance.pick(people);
}

function clientOrOther(chance: Chance, clients: readonly Id[], members: readonly Member[]): Id {
  const isClient = clients.length > 0 && chance.often(0.85);
  return isClient ? chance.pick(clients) : somebody(chance, members);
}
