/** Faults that somebody could make in the policies of items, entries and shares. */
import type { Planted } from './planted.ts';

const policies = 'policies.sql';
const itemPolicy = 'create policy "an item is seen by those it is for"';
const entryPolicy = 'create policy "an entry is seen by its author and those it is for"';

export const plantedInPolicies: readonly Planted[] = [
  {
    fault: 'any topic',
    file: policies,
    within: itemPolicy,
    from: `(partnership_id, topic, about) in
          (select partnership_id, topic, about from app.open_to_me())`,
    to: '(partnership_id, about) in (select partnership_id, about from app.open_to_me())',
  },
  {
    fault: 'shared whatever its audience',
    file: policies,
    within: itemPolicy,
    from: "audience = 'by-topic'\n",
    to: 'true\n',
  },
  {
    fault: 'at another table too',
    file: policies,
    within: itemPolicy,
    from: `(partnership_id, topic, about) in
          (select partnership_id, topic, about from app.open_to_me())`,
    to: '(topic, about) in (select topic, about from app.open_to_me())',
  },
  {
    fault: 'only me is for therapists too',
    file: policies,
    within: itemPolicy,
    from: "(audience = 'only-me' and owner_id = (select app.viewer()))",
    to: `(audience = 'only-me'
        and (owner_id = (select app.viewer()) or partnership_id = any ((select app.my_partnerships_as(array['therapist']))::uuid[])))`,
  },
  {
    fault: 'named are all at the table',
    file: policies,
    within: itemPolicy,
    from: "(audience = 'named'\n        and (owner_id = (select app.viewer()) or (select app.viewer()) = any (named)))",
    to: "(audience = 'named')",
  },
  {
    fault: 'the owner is not named',
    file: policies,
    within: itemPolicy,
    from: '(owner_id = (select app.viewer()) or (select app.viewer()) = any (named))',
    to: '(select app.viewer()) = any (named)',
  },
  {
    fault: 'who left keeps what names them',
    file: policies,
    within: itemPolicy,
    from: 'partnership_id = any ((select app.my_partnerships())::uuid[])',
    to: 'true',
  },
  {
    fault: 'authors lose their words',
    file: policies,
    within: entryPolicy,
    from: 'author_id = (select app.viewer())',
    to: 'false',
  },
  {
    fault: 'who left keeps their words',
    file: policies,
    within: entryPolicy,
    from: 'partnership_id = any ((select app.my_partnerships())::uuid[])',
    to: 'true',
  },
  {
    fault: 'words are seen without their item',
    file: policies,
    within: entryPolicy,
    from: '(partnership_id, item_id) in (select partnership_id, item_id from item)',
    to: 'true',
  },
  {
    fault: "a supporter's words go to all who see the item",
    file: policies,
    within: entryPolicy,
    from: `(partnership_id, item_id) in (
              select partnership_id, item_id from item
              where (partnership_id, about) in (select partnership_id, about from app.between_us())
            )`,
    to: 'true',
  },
  {
    fault: 'words for the author alone go to all',
    file: policies,
    within: entryPolicy,
    from: "audience = 'item'",
    to: "audience in ('item', 'author')",
  },
  {
    fault: 'opened words stay closed',
    file: policies,
    within: entryPolicy,
    from: 'or (partnership_id, entry_id) in (select partnership_id, entry_id from revealed)',
    to: '',
  },
  {
    fault: 'the label does not know the other shares of a topic',
    file: policies,
    within: 'create policy "with whom a topic is shared sees who else has it"',
    from: 'from_at <= (select app.clock()) and',
    to: 'false and',
  },
  {
    fault: "the label does not know the other client's shares",
    file: policies,
    within: 'create policy "clients who share the same see what decides on joint things"',
    from: 'from_at <= (select app.clock()) and',
    to: 'false and',
  },
];
