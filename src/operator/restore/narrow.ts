/** An item that was narrowed stays narrow: of what the copy says and what the ledger says, only what both let in. */
import type { Client } from 'pg';
import { maySee } from '../../record/audience.ts';
import type { Circle, Role, SharedTopic, Topic } from '../../record/circle.ts';
import type { Id } from '../../record/ids.ts';
import type { Audience, Item } from '../../record/item.ts';
import { widens } from '../../record/life.ts';
import type { LedgerLine } from '../../server/ledger/line.ts';

type Narrowing = Extract<LedgerLine, { what: 'audience' }>;
type Wanted = Pick<Narrowing, 'audience' | 'named'>;

/** True when the item is narrower now. */
export async function narrowAgain(client: Client, line: Narrowing): Promise<boolean> {
  const { partnership } = line;
  const item = await readItem(client, partnership, line.item);
  if (!item) return false;
  const { circle, now } = await readCircle(client, partnership);
  const { audience, named } = closest(item, line, circle, now);
  if (audience === item.audience && String(named) === String(item.named)) return false;
  await client.query(
    'update item set audience = $3, named = $4 where partnership_id = $1 and item_id = $2',
    [partnership, line.item, audience, named],
  );
  return true;
}

/** The ledger's, where it lets in nobody new; the copy's, where that lets in nobody else; or both. */
export function closest(item: Item, line: Wanted, circle: Circle, now: number): Wanted {
  const { audience, named } = line;
  if (!widens({ audience, named }, { item, circle, now })) return { audience, named };
  const narrowed: Item = { ...item, audience, named };
  const had = { audience: item.audience, named: [...item.named] };
  if (!widens(had, { item: narrowed, circle, now })) return had;
  const both = circle.members
    .map(({ person }) => person)
    .filter((person) => person !== item.owner)
    .filter((person) => [item, narrowed].every((each) => maySee(circle, each, person, now)));
  return { audience: 'named', named: both };
}

async function readItem(client: Client, partnership: Id, id: Id): Promise<Item | undefined> {
  const { rows } = await client.query<{
    room: string;
    topic: Topic;
    audience: Audience;
    owner_id: Id;
    about: Id[];
    named: Id[];
  }>('select * from item where partnership_id = $1 and item_id = $2', [partnership, id]);
  const [row] = rows;
  if (!row) return undefined;
  const { room, topic, audience, owner_id: owner, about, named } = row;
  return { id, room, topic, audience, owner, about, named };
}

async function readCircle(
  client: Client,
  partnership: Id,
): Promise<{ circle: Circle; now: number }> {
  const { rows: members } = await client.query<{
    person: Id;
    role: Role;
    from: Date;
    until: Date | null;
  }>(
    `select person_id as person, role, from_at as from, until_at as until
     from member where partnership_id = $1 order by from_at`,
    [partnership],
  );
  const { rows: shares } = await client.query<{
    id: Id;
    client: Id;
    member: Id;
    topic: SharedTopic;
    may: 'see' | 'add';
    from: Date;
    until: Date | null;
  }>(
    `select share_id as id, client_id as client, member_id as member, topic, may,
       from_at as from, until_at as until from share where partnership_id = $1`,
    [partnership],
  );
  const { rows: clock } = await client.query<{ now: Date }>('select statement_timestamp() as now');
  return {
    circle: { members: members.map(inMoments), shares: shares.map(inMoments) },
    now: clock[0]?.now.getTime() ?? Date.now(),
  };
}

function inMoments<Span extends { from: Date; until: Date | null }>(span: Span) {
  return { ...span, from: span.from.getTime(), until: span.until?.getTime() ?? null };
}
