-- The house: practices and people, partnerships and their records.
-- Words, names and addresses are ciphertext; what stands in the clear is what the rule needs.

create schema app;
comment on schema app is 'Functions and settings that the policies use';

create table practice (
  practice_id uuid primary key,
  wrapped_key bytea not null,
  name bytea not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  language text not null,
  time_zone text not null,
  is_example boolean not null default false,
  opened_at timestamptz not null default statement_timestamp()
);
comment on table practice is 'The organization that runs this installation; its key, wrapped by the master key, keeps names and addresses';

create table person (
  person_id uuid primary key,
  practice_id uuid not null references practice,
  offices text[] not null default '{}' check (offices <@ array['therapist', 'administrator', 'keeper']),
  profile bytea not null,
  address bytea,
  address_index bytea,
  preferences jsonb not null default '{}',
  is_example boolean not null default false,
  created_at timestamptz not null default statement_timestamp(),
  constraint "an address belongs to one person" unique (address_index)
);
comment on table person is 'Somebody with an account. profile: name and pronouns as they want them; address found by a keyed blind index';

create table partnership (
  partnership_id uuid primary key,
  practice_id uuid not null references practice,
  wrapped_key bytea not null,
  key_version int not null default 1,
  head_seq bigint not null default 0,
  head_hash bytea not null,
  head_at timestamptz not null default '-infinity',
  opened_at timestamptz not null default statement_timestamp(),
  is_example boolean not null default false
);
comment on table partnership is 'A circle and its record: the key, wrapped by the master key, and the head of the chain of entries';

create table member (
  partnership_id uuid not null references partnership,
  person_id uuid not null references person,
  role text not null check (role in ('client', 'therapist', 'guardian', 'supporter', 'professional')),
  marker text not null check (marker in ('plum', 'denim', 'moss', 'ochre', 'clay', 'teal', 'rose', 'heather')),
  relation bytea,
  seat_item uuid,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (partnership_id, person_id),
  constraint "a seat ends after it begins" check (until_at is null or until_at >= from_at)
);
comment on table member is 'A person in a partnership, in which role, from when until when';
create index member_by_person on member (person_id, partnership_id);

create table item (
  partnership_id uuid not null references partnership,
  item_id uuid not null,
  room text not null,
  topic text not null,
  audience text not null check (audience in ('only-me', 'between-us', 'by-topic', 'named')),
  owner_id uuid not null,
  about uuid[] not null,
  named uuid[] not null default '{}',
  primary key (partnership_id, item_id),
  constraint "what is shared by topic is about somebody" check (audience <> 'by-topic' or cardinality(about) > 0),
  constraint "the circle is not shared by topic" check (audience <> 'by-topic' or topic <> 'circle')
);
comment on table item is 'One thing in the record, without its content: what the rule needs to know';

create table about (
  partnership_id uuid not null references partnership,
  clients uuid[] not null,
  primary key (partnership_id, clients)
);
comment on table about is 'Each distinct set of clients that items of this partnership are about, so that the rule is asked per set and not per item';

create table entry (
  partnership_id uuid not null,
  entry_id uuid not null,
  seq bigint not null,
  item_id uuid not null,
  kind text not null,
  author_id uuid not null,
  at timestamptz not null,
  audience text not null check (audience in ('item', 'between-us', 'author')),
  body bytea not null,
  key_version int not null,
  hash bytea not null,
  primary key (partnership_id, entry_id),
  constraint "entries are numbered without gaps" unique (partnership_id, seq),
  constraint "an entry is about an item" foreign key (partnership_id, item_id) references item
);
comment on table entry is 'An immutable statement about an item. body is ciphertext; hash chains it to the entry before';
create index entry_by_item on entry (partnership_id, item_id, seq);
create index entry_by_author on entry (author_id, partnership_id);

create table revealed (
  partnership_id uuid not null,
  entry_id uuid not null,
  primary key (partnership_id, entry_id),
  constraint "what is revealed was written" foreign key (partnership_id, entry_id) references entry
);
comment on table revealed is 'Entries that began narrower than their item and were opened to whoever sees it';

create table share (
  partnership_id uuid not null references partnership,
  share_id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  topic text not null check (topic <> 'circle'),
  may text not null check (may in ('see', 'add')),
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (partnership_id, share_id)
);
comment on table share is 'A client''s permission: one member, one topic, see or add, from–until';
create index share_by_member on share (member_id, partnership_id);
create index share_by_client on share (client_id, partnership_id);

create table attention (
  partnership_id uuid not null,
  item_id uuid not null,
  person_id uuid not null,
  code text not null,
  from_at timestamptz not null,
  until_at timestamptz,
  primary key (partnership_id, item_id, person_id, code),
  constraint "attention is about an item" foreign key (partnership_id, item_id) references item
);
comment on table attention is 'What waits for whom, as codes without content';
create index attention_by_person on attention (person_id, partnership_id);

create table opening (
  partnership_id uuid not null references partnership,
  opening_id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  at timestamptz not null default statement_timestamp(),
  items uuid[] not null,
  primary key (partnership_id, opening_id)
);
comment on table opening is 'Each delivery of record content to a device: who, when, which items';
create index opening_by_time on opening (partnership_id, at desc);
