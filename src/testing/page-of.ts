/** What a page in the browser is given of a story's record: as oneself, or as somebody else sees it. */
import { maySee } from '../record/audience.ts';
import type { Person } from '../record/delivery.ts';
import type { Id } from '../record/ids.ts';
import type { Copy } from '../web/record/copy.ts';
import { viewOf, type View } from '../web/record/view.ts';
import { amara, ines, june, mateo, rosa, sam, type Story } from './given.ts';
import { entriesFor, houseRules } from './pure-record.ts';

const people: readonly Person[] = [
  { id: mateo, name: 'Mateo', marker: 'denim' },
  { id: sam, name: 'Sam', marker: 'moss' },
  { id: amara, name: 'Amara', marker: 'clay' },
  { id: ines, name: 'Ines', marker: 'rose' },
  { id: rosa, name: 'Rosa', relation: 'my mother', marker: 'teal' },
  { id: june, name: 'June', marker: 'ochre' },
];

/** Only what the rule lets `me` see is on their device, and so on their page. */
export function pageOf(story: Story, me: Id, viewer = me): View {
  const record = story.record();
  const now = story.now();
  const { circle } = record;
  const items = [...record.items].filter(([, item]) => maySee(circle, item, me, now));
  const copy: Copy = {
    partnership: 'a-table',
    asOf: now,
    circle,
    people: new Map(people.map((person) => [person.id, person])),
    items: new Map(items),
    entries: Map.groupBy(entriesFor(houseRules, record, me, now), ({ item }) => item),
    cursor: '',
    isExample: false,
  };
  return viewOf(copy, me, viewer, now);
}
