/** One room of an export: who is here, what is shared with whom, and every thing with its story. */
import { whoSees } from '../../record/audience.ts';
import { shareNow, type Circle, type Share } from '../../record/circle.ts';
import type { Entry } from '../../record/entry.ts';
import type { Item } from '../../record/item.ts';
import { isRunning, type Instant } from '../../record/time.ts';
import { foldItem } from '../../rooms/acting.ts';
import { roomCalled } from '../../rooms/rooms.ts';
import { html, type Markup } from '../../server/help/markup.ts';
import { sayEntry, showBody } from './entry.ts';
import type { ExportedTable } from './shape.ts';
import { namesAt, type Names, type Voice } from '../../server/record/voice.ts';

type Shown = { table: ExportedTable; names: Names; voice: Voice; now: Instant };

export function showRoom(table: ExportedTable, now: Instant, voice: Voice): Markup {
  const names = namesAt(table, voice);
  const shown: Shown = { table, names, voice, now };
  const items = new Set(table.items.map(({ id }) => id));
  const loose = table.entries.filter(({ item }) => !items.has(item));
  const { say } = voice;
  return html`<section id="${idOf(table)}" aria-labelledby="${idOf(table)}-title">
    <h2 id="${idOf(table)}-title">${roomName(table, voice)}</h2>
    <h3>${say('export.people')}</h3>
    ${list(showPeople(shown), voice)}
    <h3>${say('export.shares')}</h3>
    ${list(showShares(shown), voice)} ${table.items.map((item) => showItem(item, shown))}
    ${loose.length === 0 ? undefined : [html`<h3>${say('export.ownWords')}</h3>`, showEntries(loose, shown)]}
    <h3>${say('export.openings')}</h3>
    ${list(showOpenings(shown), voice)}
  </section>`;
}

export const idOf = ({ partnership }: ExportedTable) => `room-${partnership}`;

export function roomName({ clients }: ExportedTable, { say }: Voice): string {
  return say('export.room', { names: clients.join(', ') });
}

export function list(lines: readonly string[], { say }: Voice): Markup {
  if (lines.length === 0) return html`<p>${say('export.none')}</p>`;
  return html`<ul>
    ${lines.map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function showPeople({ table, names, voice, now }: Shown): string[] {
  return table.circle.members.map((member) => {
    const { person, role, from, until } = member;
    const values = {
      name: names.of(person),
      role: voice.say(`circle.role.${role}`),
      since: voice.day(from),
      day: voice.day(from),
      from: voice.day(from),
      until: until === null ? '' : voice.day(until),
    };
    return voice.say(isRunning(member, now) ? 'export.person' : 'export.personLeft', values);
  });
}

function showShares({ table, names, voice, now }: Shown): string[] {
  const { say } = voice;
  return table.circle.shares.map((share) => {
    const until =
      share.until === null
        ? say('circle.untilOpen')
        : say('circle.until', { day: voice.day(share.until) });
    const values = {
      client: names.of(share.client),
      name: names.of(share.member),
      topics: say(`topic.${share.topic}.in`),
      until,
    };
    const sentence = say(share.may === 'add' ? 'circle.sharedByAdd' : 'circle.sharedBy', values);
    return holds(table.circle, share, now) ? sentence : say('export.ended', { sentence });
  });
}

function holds(circle: Circle, share: Share, now: Instant): boolean {
  return shareNow(circle, share.client, share.member, share.topic, now)?.id === share.id;
}

function showItem(item: Item, shown: Shown): Markup {
  const { table, names, voice, now } = shown;
  const entries = table.entries.filter((entry) => entry.item === item.id);
  const { say } = voice;
  const about = item.about.length > 0 ? item.about : clientsOf(table);
  return html`<article>
    <h3>${titleOf(item, entries, voice)}</h3>
    <p>${say('export.about', { names: names.all(about), name: names.of(item.owner) })}</p>
    <p>${say('audience.can', { names: names.audience(whoSees(table.circle, item, now)) })}</p>
    ${showEntries(entries, shown)}
  </article>`;
}

const clientsOf = ({ circle }: ExportedTable) =>
  circle.members.filter(({ role }) => role === 'client').map(({ person }) => person);

function titleOf({ room: name }: Item, entries: readonly Entry[], { say, sayIf }: Voice): string {
  const room = roomCalled(name);
  const folded = room && foldItem(room, undefined, entries);
  const title = folded?.state === undefined ? '' : room?.title(folded.state);
  return title || (sayIf(`export.what.${name}`) ?? say('export.untitled'));
}

function showEntries(entries: readonly Entry[], { names, voice }: Shown): Markup {
  return html`<ol>
    ${entries.map((entry, n) => showEntry(entry, entries.slice(0, n), names, voice))}
  </ol>`;
}

function showEntry(entry: Entry, earlier: readonly Entry[], names: Names, voice: Voice): Markup {
  const when = new Date(entry.at).toISOString();
  const isNarrow = entry.audience !== 'item' && !entry.revealed;
  const narrow = { who: entry.audience, name: names.of(entry.author) };
  return html`<li id="entry-${entry.id}">
    <p>
      <time datetime="${when}">${voice.day(entry.at)}, ${voice.time(entry.at)}</time>
      ${sayEntry(entry, earlier, names, voice)}
    </p>
    ${showBody(entry.body, names, voice)}
    ${isNarrow ? html`<p>${voice.say('export.narrow', narrow)}</p>` : undefined}
  </li>`;
}

function showOpenings({ table, names, voice }: Shown): string[] {
  const titles = new Map(
    table.items.map((item) => [
      item.id,
      titleOf(
        item,
        table.entries.filter((entry) => entry.item === item.id),
        voice,
      ),
    ]),
  );
  return table.openings.map(({ person, at, items }) => {
    const told = voice.say('export.opening', {
      name: names.of(person),
      n: items.length,
      titles: items.map((item) => titles.get(item) ?? '').join(', '),
    });
    return `${voice.day(at)}, ${voice.time(at)}: ${told}`;
  });
}
