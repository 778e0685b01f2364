/** Faults that somebody could make in the SQL half of the rule. */
import type { Planted } from './planted.ts';

const rule = 'rule.sql';
const policies = 'policies.sql';
const myPartnerships = 'function app.my_partnerships()';
const asRole = 'function app.my_partnerships_as(';
const shares = 'function app.running_shares()';
const openToMe = 'function app.open_to_me()';
const betweenUs = 'function app.between_us()';
const itemPolicy = 'create policy "an item is seen by those it is for"';
const entryPolicy = 'create policy "an entry is seen by its author and those it is for"';

const seatEnds = ' and (until_at is null or (select app.clock()) < until_at)';
const shareEnds = ' and (s.until_at is null or (select app.clock()) < s.until_at)';

export const plantedInSql: readonly Planted[] = [
  { fault: 'who left still sees', file: rule, within: myPartnerships, from: seatEnds, to: '' },
  {
    fault: 'a seat is over one tick late',
    file: rule,
    within: myPartnerships,
    from: '(select app.clock()) < until_at',
    to: '(select app.clock()) <= until_at',
  },
  {
    fault: 'who has not sat down sees already',
    file: rule,
    within: myPartnerships,
    from: 'and from_at <= (select app.clock())',
    to: '',
  },
  {
    fault: 'who sits down sees one tick late',
    file: rule,
    within: myPartnerships,
    from: 'from_at <= (select app.clock())',
    to: 'from_at < (select app.clock())',
  },
  { fault: 'a therapist who left', file: rule, within: asRole, from: seatEnds, to: '' },
  { fault: 'any role is that role', file: rule, within: asRole, from: 'role = any (roles)', to: 'true' },
  { fault: 'a share never ends', file: rule, within: shares, from: shareEnds, to: '' },
  {
    fault: 'a share is over one tick late',
    file: rule,
    within: shares,
    from: '(select app.clock()) < s.until_at',
    to: '(select app.clock()) <= s.until_at',
  },
  {
    fault: 'a share without an end is ended',
    file: rule,
    within: shares,
    from: 's.until_at is null or ',
    to: '',
  },
  {
    fault: 'a future share begins now',
    file: rule,
    within: shares,
    from: 'and s.from_at <= (select app.clock())',
    to: '',
  },
  {
    fault: 'a share begins one tick late',
    file: rule,
    within: shares,
    from: 's.from_at <= (select app.clock())',
    to: 's.from_at < (select app.clock())',
  },
  {
    fault: 'a client who left still shares',
    file: rule,
    within: shares,
    from: ' and (c.until_at is null or (select app.clock()) < c.until_at)',
    to: '',
  },
  { fault: 'any sharer will do', file: rule, within: shares, from: "and c.role = 'client'", to: '' },
  {
    fault: 'a joint thing needs one client',
    file: rule,
    within: openToMe,
    from: 'a.clients <@ m.clients',
    to: 'a.clients && m.clients',
  },
  {
    fault: 'a joint thing needs exactly who shares',
    file: rule,
    within: openToMe,
    from: 'a.clients <@ m.clients',
    to: 'a.clients @> m.clients and a.clients <@ m.clients',
  },
  {
    fault: 'between us is for every client',
    file: rule,
    within: betweenUs,
    from: 'and (cardinality(a.clients) = 0 or (select app.viewer()) = any (a.clients))',
    to: '',
  },
  {
    fault: 'about nobody is not about all clients',
    file: rule,
    within: betweenUs,
    from: 'cardinality(a.clients) = 0 or ',
    to: '',
  },
  {
    fault: 'between us is for guardians',
    file: rule,
    within: betweenUs,
    from: "array['therapist']",
    to: "array['therapist', 'guardian']",
  },
  {
    fault: 'one place only is every place',
    file: rule,
    within: myPartnerships,
    from: '(select app.only_partnership()) is null or ',
    to: 'true or ',
  },
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
    from: `(audience = 'only-me'
      and owner_id = (select app.viewer())`,
    to: `(audience = 'only-me'
      and (owner_id = (select app.viewer()) or partnership_id = any ((select app.my_partnerships_as(array['therapist']))::uuid[]))`,
  },
  {
    fault: 'named are all at the table',
    file: policies,
    within: itemPolicy,
    from: "(audience = 'named'\n      and (owner_id = (select app.viewer()) or (select app.viewer()) = any (named))",
    to: "(audience = 'named'",
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
    from: '= any (named))\n      and partnership_id = any ((select app.my_partnerships())::uuid[])',
    to: '= any (named))',
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
