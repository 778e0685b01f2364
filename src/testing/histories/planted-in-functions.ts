/** Faults that somebody could make in the functions that the policies ask. */
import type { Planted } from './planted.ts';

const rule = 'rule.sql';
const myPartnerships = 'function app.my_partnerships()';
const asRole = 'function app.my_partnerships_as(';
const shares = 'function app.running_shares()';
const openToMe = 'function app.open_to_me()';
const betweenUs = 'function app.between_us()';

const seatEnds = ' and (until_at is null or (select app.clock()) < until_at)';
const shareEnds = ' and (s.until_at is null or (select app.clock()) < s.until_at)';

export const plantedInFunctions: readonly Planted[] = [
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
  {
    fault: 'any role is that role',
    file: rule,
    within: asRole,
    from: 'role = any (roles)',
    to: 'true',
  },
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
  {
    fault: 'any sharer will do',
    file: rule,
    within: shares,
    from: "and c.role = 'client'",
    to: '',
  },
  {
    fault: 'what was shared before the member sat down again holds',
    file: rule,
    within: shares,
    from: ' and m.from_at <= s.from_at',
    to: '',
  },
  {
    fault: 'what was shared before the client sat down again holds',
    file: rule,
    within: shares,
    from: 'c.from_at <= s.from_at and ',
    to: '',
  },
  {
    fault: 'what was shared as the member sat down does not hold',
    file: rule,
    within: shares,
    from: 'm.from_at <= s.from_at',
    to: 'm.from_at < s.from_at',
  },
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
    from: '\n        and (cardinality(a.clients) = 0 or (select app.viewer()) = any (a.clients))',
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
    from: "m.role = 'therapist'",
    to: "m.role in ('therapist', 'guardian')",
  },
  {
    fault: 'one place only is every place',
    file: rule,
    within: myPartnerships,
    from: '(select app.only_partnership()) is null or ',
    to: 'true or ',
  },
];
