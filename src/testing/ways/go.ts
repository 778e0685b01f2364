/** Goes a way: does what comes before, and says what is then asked for. */
import { v7 as newId } from 'uuid';
import { actRules } from '../../rooms/acting.ts';
import type { Id } from '../../record/ids.ts';
import type { Act } from '../../record/room.ts';
import type { Doer, Done, Made, Way } from './way.ts';

export type Asked = Omit<Act, 'id' | 'body'> & { body: object };

export type Walk = {
  people: Made['people'];
  asker: Id;
  about: readonly Id[];
  say: () => string;
  /** Does this as somebody who may; answers with the ids of what was written. */
  act: (by: Doer, asked: Asked) => Promise<readonly Id[]>;
};

/** What is asked for at the end of the way; everything before it was done. */
export async function goWay(kind: string, way: Way, walk: Walk): Promise<Asked> {
  const { people, asker, about, say } = walk;
  const done: { item: Id; entries: readonly Id[] }[] = [];
  const made: Made = {
    people,
    asker,
    about,
    say,
    entries: (n) => done[n]?.entries ?? [],
    item: (n) => done[n]?.item ?? '',
  };
  let item = newId();
  for (const each of way.before ?? []) {
    const at = each.isApart ? newId() : item;
    const asked = askedFor(each.kind, each, made, at);
    done.push({ item: at, entries: await walk.act(each.by, asked) });
  }
  if ((way.before ?? []).every(({ isApart }) => isApart)) item = newId();
  return askedFor(kind, way, made, item);
}

function askedFor(
  kind: string,
  how: Pick<Done, 'body' | 'for' | 'isOfOne'>,
  made: Made,
  item: Id,
): Asked {
  const begins = actRules[kind]?.begins !== undefined;
  const about = how.isOfOne ? [made.people.client] : made.about;
  return {
    kind,
    item,
    body: how.body(made),
    ...(begins && { about }),
    ...(how.for && { for: how.for(made) }),
  };
}
