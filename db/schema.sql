-- What the database is, written by `npm run schema` from a fresh one. Not run by anything: it is
-- here to be read, and so that a change of tables, policies or grants shows in review.

-- role hearthside_door: may sign in
-- role hearthside_jobs: may sign in
-- role hearthside_keeper: cannot sign in
-- role hearthside_record: may sign in
-- role hearthside_rule: cannot sign in

-- Each distinct set of clients that items of this partnership are about, so that the rule is asked per set and not per item
create table about (
  partnership_id uuid not null,
  clients uuid[] not null,
  constraint about_pkey PRIMARY KEY (partnership_id, clients),
  constraint about_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(partnership_id)
);
alter table about enable row level security;
alter table about force row level security;
create policy "the keeper's tools count and copy" on about
  for select to hearthside_keeper
  using (true);
create policy "those at a table begin things about somebody" on about
  for insert to hearthside_record
  with check (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[]));
create policy "those at a table see whom its things are about" on about
  for select to hearthside_record
  using (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[]));
create policy "the rule itself may look" on about
  for all to hearthside_rule
  using (true)
  with check (true);
grant select on about to hearthside_keeper;
grant insert, select on about to hearthside_record;
grant delete, insert, select on about to hearthside_rule;

-- What waits for whom, as codes without content
create table attention (
  partnership_id uuid not null,
  item_id uuid not null,
  person_id uuid not null,
  code text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  constraint attention_pkey PRIMARY KEY (partnership_id, item_id, person_id, code),
  constraint "attention is about an item" FOREIGN KEY (partnership_id, item_id) REFERENCES item(partnership_id, item_id)
);
alter table attention enable row level security;
alter table attention force row level security;
CREATE INDEX attention_by_person ON public.attention USING btree (person_id, partnership_id);
create policy "the keeper's tools count and copy" on attention
  for select to hearthside_keeper
  using (true);
create policy "what waits for me, about what I may see" on attention
  for select to hearthside_record
  using (person_id = (( SELECT app.viewer() AS viewer)) AND ((partnership_id, item_id) IN ( SELECT item.partnership_id,
    item.item_id
   FROM item)));
create policy "the rule itself may look" on attention
  for all to hearthside_rule
  using (true)
  with check (true);
grant select on attention to hearthside_keeper;
grant select on attention to hearthside_record;
grant delete, insert, select on attention to hearthside_rule;

-- The secret of a code app, sealed, and the last time step used, so that no code opens twice
create table authenticator (
  person_id uuid not null,
  secret bytea not null,
  last_step bigint not null,
  made_at timestamp with time zone not null,
  constraint authenticator_pkey PRIMARY KEY (person_id),
  constraint authenticator_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
alter table authenticator enable row level security;
alter table authenticator force row level security;
create policy "the door keeps the authenticators" on authenticator
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on authenticator
  for select to hearthside_keeper
  using (true);
grant delete, insert, select, update on authenticator to hearthside_door;
grant select on authenticator to hearthside_keeper;

-- The one passkey question open for a session, or for a visitor before sign-in; answered or not, asked once
create table challenge (
  asked_of bytea not null,
  purpose text not null,
  question bytea not null,
  until_at timestamp with time zone not null,
  constraint challenge_pkey PRIMARY KEY (asked_of),
  constraint challenge_purpose_check CHECK (purpose = ANY (ARRAY['sign-in'::text, 'sign-in-again'::text, 'new-passkey'::text]))
);
alter table challenge enable row level security;
alter table challenge force row level security;
create policy "the door keeps the open questions" on challenge
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on challenge
  for select to hearthside_keeper
  using (true);
grant delete, insert, select, update on challenge to hearthside_door;
grant select on challenge to hearthside_keeper;

-- An immutable statement about an item. body is ciphertext; hash chains it to the entry before
create table entry (
  partnership_id uuid not null,
  entry_id uuid not null,
  seq bigint not null,
  item_id uuid not null,
  kind text not null,
  author_id uuid not null,
  at timestamp with time zone not null,
  audience text not null,
  body bytea not null,
  key_version integer not null,
  hash bytea not null,
  constraint entry_pkey PRIMARY KEY (partnership_id, entry_id),
  constraint "entries are numbered without gaps" UNIQUE (partnership_id, seq),
  constraint "an entry is about an item" FOREIGN KEY (partnership_id, item_id) REFERENCES item(partnership_id, item_id),
  constraint entry_audience_check CHECK (audience = ANY (ARRAY['item'::text, 'between-us'::text, 'author'::text]))
);
alter table entry enable row level security;
alter table entry force row level security;
CREATE INDEX entry_by_author ON public.entry USING btree (author_id, partnership_id);
CREATE INDEX entry_by_item ON public.entry USING btree (partnership_id, item_id, seq);
create policy "the keeper's tools count and copy" on entry
  for select to hearthside_keeper
  using (true);
create policy "I write as myself, about what I see, own or sit on" on entry
  for insert to hearthside_record
  with check (author_id = (( SELECT app.viewer() AS viewer)) AND (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[])) AND (((partnership_id, item_id) IN ( SELECT item.partnership_id,
    item.item_id
   FROM item)) OR ((partnership_id, item_id) IN ( SELECT my_places.partnership_id,
    my_places.item_id
   FROM app.my_places() my_places(partnership_id, item_id)))));
create policy "an entry is seen by its author and those it is for" on entry
  for select to hearthside_record
  using ((partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[])) AND (author_id = (( SELECT app.viewer() AS viewer)) OR ((partnership_id, item_id) IN ( SELECT item.partnership_id,
    item.item_id
   FROM item)) AND (audience = 'item'::text OR ((partnership_id, entry_id) IN ( SELECT revealed.partnership_id,
    revealed.entry_id
   FROM revealed)) OR audience = 'between-us'::text AND ((partnership_id, item_id) IN ( SELECT item.partnership_id,
    item.item_id
   FROM item
  WHERE ((item.partnership_id, item.about) IN ( SELECT between_us.partnership_id,
            between_us.about
           FROM app.between_us() between_us(partnership_id, about))))))));
create policy "of the record the rule touches only what is made up" on entry
  for all to hearthside_rule
  using ((partnership_id IN ( SELECT partnership.partnership_id
   FROM partnership
  WHERE partnership.is_example)));
grant select on entry to hearthside_keeper;
grant insert, select on entry to hearthside_record;
grant delete, select (partnership_id) on entry to hearthside_rule;

-- A link with a short code, for a named person: to a seat, to an office, or back into a lost account
create table invitation (
  invitation_id uuid not null,
  purpose text not null,
  practice_id uuid not null,
  partnership_id uuid,
  seat_item uuid,
  role text,
  relation bytea,
  offices text[] not null default '{}'::text[],
  invited_by uuid not null,
  for_person uuid,
  name bytea not null,
  address bytea,
  address_index bytea,
  token_hash bytea not null,
  code_hash bytea not null,
  wrong_codes integer not null default 0,
  made_at timestamp with time zone not null default statement_timestamp(),
  until_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  enrolled_at timestamp with time zone,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  seated_at timestamp with time zone,
  sealed_link bytea,
  constraint invitation_pkey PRIMARY KEY (invitation_id),
  constraint "a link leads to one invitation" UNIQUE (token_hash),
  constraint invitation_accepted_by_fkey FOREIGN KEY (accepted_by) REFERENCES person(person_id),
  constraint invitation_for_person_fkey FOREIGN KEY (for_person) REFERENCES person(person_id),
  constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES person(person_id),
  constraint invitation_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(practice_id),
  constraint "a recovery is for somebody" CHECK (purpose <> 'recovery'::text OR for_person IS NOT NULL),
  constraint "a seat is in a partnership" CHECK (purpose <> 'seat'::text OR partnership_id IS NOT NULL AND seat_item IS NOT NULL AND role IS NOT NULL),
  constraint "accepted by somebody, at some time" CHECK ((accepted_by IS NULL) = (accepted_at IS NULL)),
  constraint "accepted by whom it is for" CHECK (accepted_by IS NULL OR for_person IS NULL OR accepted_by = for_person),
  constraint "an office is named" CHECK ((purpose = 'office'::text) = (cardinality(offices) > 0)),
  constraint invitation_offices_check CHECK (offices <@ ARRAY['therapist'::text, 'administrator'::text, 'keeper'::text]),
  constraint invitation_purpose_check CHECK (purpose = ANY (ARRAY['seat'::text, 'recovery'::text, 'office'::text])),
  constraint "who enrolled is who it is for" CHECK (enrolled_at IS NULL OR for_person IS NOT NULL)
);
alter table invitation enable row level security;
alter table invitation force row level security;
CREATE INDEX invitation_by_partnership ON public.invitation USING btree (partnership_id) WHERE (partnership_id IS NOT NULL);
CREATE INDEX invitation_by_person ON public.invitation USING btree (for_person) WHERE (for_person IS NOT NULL);
CREATE INDEX invitation_by_practice ON public.invitation USING btree (practice_id);
create policy "the door keeps the invitations" on invitation
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on invitation
  for select to hearthside_keeper
  using (true);
create policy "the rule itself may look" on invitation
  for all to hearthside_rule
  using (true)
  with check (true);
grant delete, insert, select, update (for_person, wrong_codes, withdrawn_at, enrolled_at, accepted_by, accepted_at, sealed_link) on invitation to hearthside_door;
grant select on invitation to hearthside_keeper;
grant delete, select, update (seated_at) on invitation to hearthside_rule;

-- One thing in the record, without its content: what the rule needs to know
create table item (
  partnership_id uuid not null,
  item_id uuid not null,
  room text not null,
  topic text not null,
  audience text not null,
  owner_id uuid not null,
  about uuid[] not null,
  named uuid[] not null default '{}'::uuid[],
  constraint item_pkey PRIMARY KEY (partnership_id, item_id),
  constraint item_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(partnership_id),
  constraint item_audience_check CHECK (audience = ANY (ARRAY['only-me'::text, 'between-us'::text, 'by-topic'::text, 'named'::text])),
  constraint "the circle is not shared by topic" CHECK (audience <> 'by-topic'::text OR topic <> 'circle'::text),
  constraint "what is shared by topic is about somebody" CHECK (audience <> 'by-topic'::text OR cardinality(about) > 0)
);
alter table item enable row level security;
alter table item force row level security;
create policy "the keeper's tools count and copy" on item
  for select to hearthside_keeper
  using (true);
create policy "a client changes who an item about them is for" on item
  for update to hearthside_record
  using (((( SELECT app.viewer() AS viewer)) = ANY (about)) AND (partnership_id = ANY ((( SELECT app.my_partnerships_as(ARRAY['client'::text]) AS my_partnerships_as))::uuid[])));
create policy "an item is seen by those it is for" on item
  for select to hearthside_record
  using ((partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[])) AND item_id >= (( SELECT app.first_item() AS first_item)) AND item_id <= (( SELECT app.last_item() AS last_item)) AND (audience = 'only-me'::text AND owner_id = (( SELECT app.viewer() AS viewer)) OR audience = 'named'::text AND (owner_id = (( SELECT app.viewer() AS viewer)) OR ((( SELECT app.viewer() AS viewer)) = ANY (named))) OR (audience = ANY (ARRAY['between-us'::text, 'by-topic'::text])) AND ((partnership_id, about) IN ( SELECT between_us.partnership_id,
    between_us.about
   FROM app.between_us() between_us(partnership_id, about))) OR audience = 'by-topic'::text AND ((partnership_id, topic, about) IN ( SELECT open_to_me.partnership_id,
    open_to_me.topic,
    open_to_me.about
   FROM app.open_to_me() open_to_me(partnership_id, topic, about)))));
create policy "who begins an item owns it" on item
  for insert to hearthside_record
  with check (owner_id = (( SELECT app.viewer() AS viewer)) AND (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[])));
create policy "the rule itself may look" on item
  for all to hearthside_rule
  using (true)
  with check (true);
grant select on item to hearthside_keeper;
grant insert, select, update (audience, named) on item to hearthside_record;
grant delete, select on item to hearthside_rule;

-- That a person keeps something on a device. Nobody's: it was taken off, and its device is told so whenever it asks
create table keeping (
  keeping_id uuid not null,
  mark_hash bytea not null,
  release_hash bytea,
  person_id uuid,
  session_id uuid,
  device text,
  kept_at timestamp with time zone not null,
  constraint keeping_pkey PRIMARY KEY (keeping_id),
  constraint "a mark is of one keeping" UNIQUE (mark_hash),
  constraint keeping_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE SET NULL
);
alter table keeping enable row level security;
alter table keeping force row level security;
CREATE INDEX keeping_by_person ON public.keeping USING btree (person_id) WHERE (person_id IS NOT NULL);
create policy "the door keeps on which devices something is kept" on keeping
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on keeping
  for select to hearthside_keeper
  using (true);
grant insert, select, update (release_hash, person_id, session_id, device, kept_at) on keeping to hearthside_door;
grant select on keeping to hearthside_keeper;

-- A person in a partnership, in which role, from when until when
create table member (
  partnership_id uuid not null,
  person_id uuid not null,
  role text not null,
  marker text not null,
  relation bytea,
  seat_item uuid,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  constraint member_pkey PRIMARY KEY (partnership_id, person_id),
  constraint member_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(partnership_id),
  constraint member_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint "a seat ends after it begins" CHECK (until_at IS NULL OR until_at >= from_at),
  constraint member_marker_check CHECK (marker = ANY (ARRAY['plum'::text, 'denim'::text, 'moss'::text, 'ochre'::text, 'clay'::text, 'teal'::text, 'rose'::text, 'heather'::text])),
  constraint member_role_check CHECK (role = ANY (ARRAY['client'::text, 'therapist'::text, 'guardian'::text, 'supporter'::text, 'professional'::text]))
);
alter table member enable row level security;
alter table member force row level security;
CREATE INDEX member_by_person ON public.member USING btree (person_id, partnership_id);
create policy "the keeper's tools count and copy" on member
  for select to hearthside_keeper
  using (true);
create policy "I may leave, and a client may ask others to" on member
  for update to hearthside_record
  using (person_id = (( SELECT app.viewer() AS viewer)) AND (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[])) OR role <> 'client'::text AND (partnership_id = ANY ((( SELECT app.my_partnerships_as(ARRAY['client'::text]) AS my_partnerships_as))::uuid[])));
create policy "those at a table see who sits there" on member
  for select to hearthside_record
  using (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[]));
create policy "the rule itself may look" on member
  for all to hearthside_rule
  using (true)
  with check (true);
grant select on member to hearthside_keeper;
grant select, update (until_at) on member to hearthside_record;
grant delete, insert, select, update on member to hearthside_rule;

-- Which files of db/migrations were applied
create table migration (
  name text not null,
  applied_at timestamp with time zone not null default statement_timestamp(),
  constraint migration_pkey PRIMARY KEY (name)
);
alter table migration enable row level security;
alter table migration force row level security;
create policy "the keeper's tools count and copy" on migration
  for select to hearthside_keeper
  using (true);
create policy "the owner keeps the list of migrations" on migration
  for all to hearthside_rule
  using (true)
  with check (true);
grant select on migration to hearthside_keeper;

-- What a person is told about their account until they put it away: a code without content
create table notice (
  notice_id uuid not null,
  person_id uuid not null,
  code text not null,
  at timestamp with time zone not null,
  constraint notice_pkey PRIMARY KEY (notice_id),
  constraint notice_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint notice_code_check CHECK (code ~ '^(account|practice)/[a-z-]+$'::text)
);
alter table notice enable row level security;
alter table notice force row level security;
CREATE INDEX notice_by_person ON public.notice USING btree (person_id);
create policy "the door keeps what people are told about their account" on notice
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on notice
  for select to hearthside_keeper
  using (true);
create policy "who sat in an erased room is told" on notice
  for insert to hearthside_rule
  with check (code = 'account/room-erased'::text);
grant delete, insert, select on notice to hearthside_door;
grant select on notice to hearthside_keeper;
grant insert on notice to hearthside_rule;

-- Each delivery of record content to a device: who, when, which items
create table opening (
  partnership_id uuid not null,
  opening_id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  at timestamp with time zone not null default statement_timestamp(),
  items uuid[] not null,
  constraint opening_pkey PRIMARY KEY (partnership_id, opening_id),
  constraint opening_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(partnership_id)
);
alter table opening enable row level security;
alter table opening force row level security;
CREATE INDEX opening_by_time ON public.opening USING btree (partnership_id, at DESC);
create policy "the keeper's tools count and copy" on opening
  for select to hearthside_keeper
  using (true);
create policy "I open as myself" on opening
  for insert to hearthside_record
  with check (person_id = (( SELECT app.viewer() AS viewer)) AND (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[])));
create policy "clients see who opened what, and everyone what they opened" on opening
  for select to hearthside_record
  using ((partnership_id = ANY ((( SELECT app.my_partnerships_as(ARRAY['client'::text]) AS my_partnerships_as))::uuid[])) OR person_id = (( SELECT app.viewer() AS viewer)) AND (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[])));
create policy "of the record the rule touches only what is made up" on opening
  for all to hearthside_rule
  using ((partnership_id IN ( SELECT partnership.partnership_id
   FROM partnership
  WHERE partnership.is_example)));
grant select on opening to hearthside_keeper;
grant insert, select on opening to hearthside_record;
grant delete, select (partnership_id) on opening to hearthside_rule;

-- A circle and its record: the key, wrapped by the master key, and the head of the chain of entries
create table partnership (
  partnership_id uuid not null,
  practice_id uuid not null,
  wrapped_key bytea not null,
  key_version integer not null default 1,
  head_seq bigint not null default 0,
  head_hash bytea not null,
  head_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  opened_at timestamp with time zone not null default statement_timestamp(),
  is_example boolean not null default false,
  erased_at timestamp with time zone,
  constraint partnership_pkey PRIMARY KEY (partnership_id),
  constraint partnership_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(practice_id),
  constraint "what is erased has no key" CHECK (erased_at IS NULL OR length(wrapped_key) = 0)
);
alter table partnership enable row level security;
alter table partnership force row level security;
create policy "the keeper's tools count and copy" on partnership
  for select to hearthside_keeper
  using (true);
create policy "the keeper's tools wrap keys anew" on partnership
  for update to hearthside_keeper
  using (true);
create policy "I know the partnerships I sit in" on partnership
  for select to hearthside_record
  using (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[]));
create policy "who sits in it moves its head" on partnership
  for update to hearthside_record
  using (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[]));
create policy "the rule itself may look" on partnership
  for all to hearthside_rule
  using (true)
  with check (true);
grant select, update (wrapped_key) on partnership to hearthside_keeper;
grant select, update (head_seq, head_hash, head_at) on partnership to hearthside_record;
grant delete, insert, select, update (wrapped_key, erased_at) on partnership to hearthside_rule;

-- A WebAuthn credential: its public half, and the plain name of the device it was made on
create table passkey (
  passkey_id uuid not null,
  person_id uuid not null,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  synced boolean not null,
  device text not null,
  made_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (passkey_id),
  constraint "a passkey is one person's" UNIQUE (credential_id),
  constraint passkey_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
alter table passkey enable row level security;
alter table passkey force row level security;
CREATE INDEX passkey_by_person ON public.passkey USING btree (person_id);
create policy "the door keeps the passkeys" on passkey
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on passkey
  for select to hearthside_keeper
  using (true);
grant delete, insert, select, update (counter, synced, used_at) on passkey to hearthside_door;
grant select on passkey to hearthside_keeper;

-- argon2id with a key outside the database; never a way in without the authenticator
create table password (
  person_id uuid not null,
  hash text not null,
  made_at timestamp with time zone not null,
  constraint password_pkey PRIMARY KEY (person_id),
  constraint password_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint password_hash_check CHECK (hash ~~ 'argon2id$%'::text)
);
alter table password enable row level security;
alter table password force row level security;
create policy "the door keeps the passwords" on password
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on password
  for select to hearthside_keeper
  using (true);
grant delete, insert, select, update on password to hearthside_door;
grant select on password to hearthside_keeper;

-- Somebody with an account. profile: name and pronouns as they want them; address found by a keyed blind index
create table person (
  person_id uuid not null,
  practice_id uuid not null,
  offices text[] not null default '{}'::text[],
  profile bytea not null,
  address bytea,
  address_index bytea,
  preferences jsonb not null default '{}'::jsonb,
  is_example boolean not null default false,
  created_at timestamp with time zone not null default statement_timestamp(),
  recovering_since timestamp with time zone,
  waiting_letter_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (person_id),
  constraint "an address belongs to one person" UNIQUE (address_index),
  constraint person_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(practice_id),
  constraint person_offices_check CHECK (offices <@ ARRAY['therapist'::text, 'administrator'::text, 'keeper'::text])
);
alter table person enable row level security;
alter table person force row level security;
create policy "the door keeps the people" on person
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on person
  for select to hearthside_keeper
  using (true);
create policy "people at my tables are known to me" on person
  for select to hearthside_record
  using (person_id = ANY ((( SELECT app.my_people() AS my_people))::uuid[]));
create policy "the rule itself may look" on person
  for all to hearthside_rule
  using (true)
  with check (true);
grant delete, insert, select, update (offices, profile, address, address_index, preferences, recovering_since, waiting_letter_at) on person to hearthside_door;
grant select on person to hearthside_keeper;
grant select (person_id, practice_id, profile, is_example) on person to hearthside_record;
grant select on person to hearthside_rule;

-- The organization that runs this installation; its key, wrapped by the master key, keeps names and addresses
create table practice (
  practice_id uuid not null,
  wrapped_key bytea not null,
  name bytea not null,
  country text not null,
  language text not null,
  time_zone text not null,
  is_example boolean not null default false,
  opened_at timestamp with time zone not null default statement_timestamp(),
  constraint practice_pkey PRIMARY KEY (practice_id),
  constraint practice_country_check CHECK (country ~ '^[A-Z]{2}$'::text)
);
alter table practice enable row level security;
alter table practice force row level security;
CREATE UNIQUE INDEX "one practice runs this house" ON public.practice USING btree ((true)) WHERE (NOT is_example);
create policy "the door keeps the practices" on practice
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on practice
  for select to hearthside_keeper
  using (true);
create policy "the keeper's tools wrap keys anew" on practice
  for update to hearthside_keeper
  using (true);
grant delete, insert, select, update on practice to hearthside_door;
grant select, update (wrapped_key) on practice to hearthside_keeper;

-- A text of the practice's library: readable words about a method, nothing about a person. Each version stays; one without words took the text down
create table practice_approach (
  practice_id uuid not null,
  approach_key text not null,
  version integer not null,
  approach jsonb,
  written_by uuid,
  written_at timestamp with time zone not null,
  constraint practice_approach_pkey PRIMARY KEY (practice_id, approach_key, version),
  constraint practice_approach_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(practice_id) ON DELETE CASCADE,
  constraint practice_approach_written_by_fkey FOREIGN KEY (written_by) REFERENCES person(person_id) ON DELETE SET NULL,
  constraint practice_approach_approach_key_check CHECK (approach_key ~ '^[a-z0-9-]{1,60}$'::text),
  constraint practice_approach_version_check CHECK (version > 0)
);
alter table practice_approach enable row level security;
alter table practice_approach force row level security;
create policy "the door keeps the libraries of practices" on practice_approach
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on practice_approach
  for select to hearthside_keeper
  using (true);
grant insert, select on practice_approach to hearthside_door;
grant select on practice_approach to hearthside_keeper;

-- A measure that a practice brought: its words, its rule and its license, nothing about a person. Each version stays as it was brought
create table practice_brought_measure (
  practice_id uuid not null,
  measure_key text not null,
  version integer not null,
  measure jsonb not null,
  brought_by uuid,
  brought_at timestamp with time zone not null,
  is_on boolean not null,
  acknowledged_by uuid,
  acknowledged_at timestamp with time zone,
  constraint practice_brought_measure_pkey PRIMARY KEY (practice_id, measure_key, version),
  constraint practice_brought_measure_brought_by_fkey FOREIGN KEY (brought_by) REFERENCES person(person_id) ON DELETE SET NULL,
  constraint practice_brought_measure_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(practice_id) ON DELETE CASCADE,
  constraint "an acknowledgment has a name and a time" CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)),
  constraint practice_brought_measure_measure_key_check CHECK (measure_key ~ '^[a-z0-9-]{1,60}$'::text),
  constraint practice_brought_measure_version_check CHECK (version > 0)
);
alter table practice_brought_measure enable row level security;
alter table practice_brought_measure force row level security;
create policy "the door keeps the measures that practices bring" on practice_brought_measure
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on practice_brought_measure
  for select to hearthside_keeper
  using (true);
grant insert, select, update (is_on, acknowledged_by, acknowledged_at) on practice_brought_measure to hearthside_door;
grant select on practice_brought_measure to hearthside_keeper;

-- Measures that a practice switched on or off, and who acknowledged the license of one that asks for it
create table practice_measure (
  practice_id uuid not null,
  measure text not null,
  is_on boolean not null,
  acknowledged_by uuid,
  acknowledged_at timestamp with time zone,
  constraint practice_measure_pkey PRIMARY KEY (practice_id, measure),
  constraint practice_measure_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(practice_id) ON DELETE CASCADE,
  constraint "an acknowledgment has a name and a time" CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL))
);
alter table practice_measure enable row level security;
alter table practice_measure force row level security;
create policy "the door keeps which measures are in use" on practice_measure
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on practice_measure
  for select to hearthside_keeper
  using (true);
grant delete, insert, select, update on practice_measure to hearthside_door;
grant select on practice_measure to hearthside_keeper;

-- After how many hours therapists are reminded of a risk answer, and after how many more somebody else is asked to speak with them. No row: nobody is reminded
create table practice_policy (
  practice_id uuid not null,
  remind_hours integer not null,
  backup_id uuid,
  backup_hours integer not null,
  chosen_by uuid not null,
  chosen_at timestamp with time zone not null default statement_timestamp(),
  constraint practice_policy_pkey PRIMARY KEY (practice_id),
  constraint practice_policy_backup_id_fkey FOREIGN KEY (backup_id) REFERENCES person(person_id) ON DELETE SET NULL,
  constraint practice_policy_practice_id_fkey FOREIGN KEY (practice_id) REFERENCES practice(practice_id) ON DELETE CASCADE,
  constraint practice_policy_backup_hours_check CHECK (backup_hours >= 1 AND backup_hours <= 168),
  constraint practice_policy_remind_hours_check CHECK (remind_hours >= 1 AND remind_hours <= 168)
);
alter table practice_policy enable row level security;
alter table practice_policy force row level security;
create policy "the door keeps who is reminded" on practice_policy
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on practice_policy
  for select to hearthside_keeper
  using (true);
grant delete, insert, select, update on practice_policy to hearthside_door;
grant select on practice_policy to hearthside_keeper;

-- Printed codes not yet used: 80 bits each, keyed hashes; a used one is gone
create table recovery_code (
  person_id uuid not null,
  code_hash bytea not null,
  made_at timestamp with time zone not null,
  constraint recovery_code_pkey PRIMARY KEY (person_id, code_hash),
  constraint recovery_code_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id)
);
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy "the door keeps the recovery codes" on recovery_code
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on recovery_code
  for select to hearthside_keeper
  using (true);
grant delete, insert, select on recovery_code to hearthside_door;
grant select on recovery_code to hearthside_keeper;

-- Up to which moment risk answers that wait for a therapist have led to a letter, so that each leads to one
create table reminder (
  person_id uuid not null,
  step text not null,
  up_to timestamp with time zone not null,
  constraint reminder_pkey PRIMARY KEY (person_id, step),
  constraint reminder_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id) ON DELETE CASCADE,
  constraint reminder_step_check CHECK (step = ANY (ARRAY['remind'::text, 'backup'::text]))
);
alter table reminder enable row level security;
alter table reminder force row level security;
create policy "the door keeps who was reminded" on reminder
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on reminder
  for select to hearthside_keeper
  using (true);
grant delete, insert, select, update on reminder to hearthside_door;
grant select on reminder to hearthside_keeper;

-- Entries that began narrower than their item and were opened to whoever sees it
create table revealed (
  partnership_id uuid not null,
  entry_id uuid not null,
  constraint revealed_pkey PRIMARY KEY (partnership_id, entry_id),
  constraint "what is revealed was written" FOREIGN KEY (partnership_id, entry_id) REFERENCES entry(partnership_id, entry_id)
);
alter table revealed enable row level security;
alter table revealed force row level security;
create policy "the keeper's tools count and copy" on revealed
  for select to hearthside_keeper
  using (true);
create policy "those at a table know what was opened" on revealed
  for select to hearthside_record
  using (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[]));
create policy "those at a table open things" on revealed
  for insert to hearthside_record
  with check (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[]));
create policy "of the record the rule touches only what is made up" on revealed
  for all to hearthside_rule
  using ((partnership_id IN ( SELECT partnership.partnership_id
   FROM partnership
  WHERE partnership.is_example)));
grant select on revealed to hearthside_keeper;
grant insert, select on revealed to hearthside_record;
grant delete, select (partnership_id) on revealed to hearthside_rule;

-- A person signed in on a device. half: come in, with no way yet to come back; opens no record
create table session (
  session_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  state text not null,
  own_device boolean not null,
  device text not null,
  made_at timestamp with time zone not null,
  seen_at timestamp with time zone not null,
  signed_in_at timestamp with time zone not null,
  constraint session_pkey PRIMARY KEY (session_id),
  constraint "a token opens one session" UNIQUE (token_hash),
  constraint session_person_id_fkey FOREIGN KEY (person_id) REFERENCES person(person_id),
  constraint "a half session is on no own device" CHECK (state = 'full'::text OR NOT own_device),
  constraint session_state_check CHECK (state = ANY (ARRAY['half'::text, 'full'::text]))
);
alter table session enable row level security;
alter table session force row level security;
CREATE INDEX session_by_person ON public.session USING btree (person_id);
create policy "the door keeps the sessions" on session
  for all to hearthside_door
  using (true);
create policy "the keeper's tools count and copy" on session
  for select to hearthside_keeper
  using (true);
grant delete, insert, select, update (token_hash, state, own_device, seen_at, signed_in_at) on session to hearthside_door;
grant select on session to hearthside_keeper;

-- A client's permission: one member, one topic, see or add, from–until
create table share (
  partnership_id uuid not null,
  share_id uuid not null,
  client_id uuid not null,
  member_id uuid not null,
  topic text not null,
  may text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone,
  constraint share_pkey PRIMARY KEY (partnership_id, share_id),
  constraint share_partnership_id_fkey FOREIGN KEY (partnership_id) REFERENCES partnership(partnership_id),
  constraint share_may_check CHECK (may = ANY (ARRAY['see'::text, 'add'::text])),
  constraint share_topic_check CHECK (topic <> 'circle'::text)
);
alter table share enable row level security;
alter table share force row level security;
CREATE INDEX share_by_client ON public.share USING btree (client_id, partnership_id);
CREATE INDEX share_by_end ON public.share USING btree (until_at) WHERE (until_at > from_at);
CREATE INDEX share_by_member ON public.share USING btree (member_id, partnership_id);
create policy "the keeper's tools count and copy" on share
  for select to hearthside_keeper
  using (true);
create policy "a client and the therapists see the client's shares" on share
  for select to hearthside_record
  using (client_id = (( SELECT app.viewer() AS viewer)) AND (partnership_id = ANY ((( SELECT app.my_partnerships() AS my_partnerships))::uuid[])) OR (partnership_id = ANY ((( SELECT app.my_partnerships_as(ARRAY['therapist'::text]) AS my_partnerships_as))::uuid[])));
create policy "clients who share the same see what decides on joint things" on share
  for select to hearthside_record
  using (from_at <= (( SELECT app.clock() AS clock)) AND (until_at IS NULL OR (( SELECT app.clock() AS clock)) < until_at) AND ((partnership_id, topic, member_id) IN ( SELECT running_shares.partnership_id,
    running_shares.topic,
    running_shares.member_id
   FROM app.running_shares() running_shares(partnership_id, client_id, member_id, topic, may)
  WHERE running_shares.client_id = (( SELECT app.viewer() AS viewer)))));
create policy "only a client shares, and only for themselves" on share
  for insert to hearthside_record
  with check (client_id = (( SELECT app.viewer() AS viewer)) AND (partnership_id = ANY ((( SELECT app.my_partnerships_as(ARRAY['client'::text]) AS my_partnerships_as))::uuid[])));
create policy "only the client takes it back" on share
  for update to hearthside_record
  using (client_id = (( SELECT app.viewer() AS viewer)) AND (partnership_id = ANY ((( SELECT app.my_partnerships_as(ARRAY['client'::text]) AS my_partnerships_as))::uuid[])));
create policy "with whom a topic is shared sees who else has it" on share
  for select to hearthside_record
  using (from_at <= (( SELECT app.clock() AS clock)) AND (until_at IS NULL OR (( SELECT app.clock() AS clock)) < until_at) AND ((partnership_id, topic, client_id) IN ( SELECT running_shares.partnership_id,
    running_shares.topic,
    running_shares.client_id
   FROM app.running_shares() running_shares(partnership_id, client_id, member_id, topic, may)
  WHERE running_shares.member_id = (( SELECT app.viewer() AS viewer)))));
create policy "the rule itself may look" on share
  for all to hearthside_rule
  using (true)
  with check (true);
grant select on share to hearthside_keeper;
grant insert, select, update (until_at) on share to hearthside_record;
grant delete, select, update (until_at) on share to hearthside_rule;

-- Words on their way into a paragraph, sealed; gone when the paragraph is kept
create table writing (
  partnership_id uuid not null,
  item_id uuid not null,
  writing_id uuid not null,
  over_id uuid,
  writer_id uuid not null,
  at timestamp with time zone not null default statement_timestamp(),
  body bytea not null,
  constraint writing_pkey PRIMARY KEY (partnership_id, item_id, writing_id),
  constraint "what is written is written in an item" FOREIGN KEY (partnership_id, item_id) REFERENCES item(partnership_id, item_id)
);
alter table writing enable row level security;
alter table writing force row level security;
create policy "the keeper's tools count and copy" on writing
  for select to hearthside_keeper
  using (true);
create policy "I write as myself, where I may add" on writing
  for insert to hearthside_record
  with check (writer_id = (( SELECT app.viewer() AS viewer)) AND ((partnership_id, item_id) IN ( SELECT items_to_add_to.partnership_id,
    items_to_add_to.item_id
   FROM app.items_to_add_to() items_to_add_to(partnership_id, item_id))));
create policy "who may add makes kept words of them" on writing
  for delete to hearthside_record
  using (((partnership_id, item_id) IN ( SELECT items_to_add_to.partnership_id,
    items_to_add_to.item_id
   FROM app.items_to_add_to() items_to_add_to(partnership_id, item_id))));
create policy "words on their way are seen by those their item is for" on writing
  for select to hearthside_record
  using (((partnership_id, item_id) IN ( SELECT item.partnership_id,
    item.item_id
   FROM item)));
create policy "of the record the rule touches only what is made up" on writing
  for all to hearthside_rule
  using ((partnership_id IN ( SELECT partnership.partnership_id
   FROM partnership
  WHERE partnership.is_example)));
grant select on writing to hearthside_keeper;
grant delete, insert, select on writing to hearthside_record;
grant delete, select (partnership_id) on writing to hearthside_rule;

-- Sets of clients whose things are between us for the viewer: as their therapist, or as one of them
create function app.between_us()
  returns TABLE(partnership_id uuid, about uuid[])
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Now. Of the statement, not of the transaction: a share that ends inside one is over
create function app.clock()
  returns timestamp with time zone
  language sql stable;
-- owned by hearthside_rule, asked by hearthside_record

-- Shares whose date has come are over at every time: a clock that is set back does not open them again
create function app.close_ended_shares()
  returns void
  language sql volatile security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_door

-- How many partnerships this house holds
create function app.count_partnerships(example boolean)
  returns bigint
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_door

-- At how many tables each person of a practice sits now: a number, and not which
create function app.count_tables(of_practice uuid)
  returns TABLE(person_id uuid, partnerships bigint)
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_door

-- What each who sits there now may see of an item: asked as each of them in turn, under the policies like everything else
create function app.entries_as_each(in_partnership uuid, of_item uuid)
  returns TABLE(viewer uuid, entry_id uuid, seq bigint, item_id uuid, kind text, author_id uuid, at timestamp with time zone, audience text, body bytea, revealed boolean)
  language plpgsql volatile set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Destroys the key of a partnership, ends its seats and invitations, and tells who sat there. False: there is none, or it was erased before
create function app.erase_partnership(which uuid, erased timestamp with time zone)
  returns boolean
  language plpgsql volatile security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_keeper

-- Where this transaction asks about one item only: that item; else the least there could be
create function app.first_item()
  returns uuid
  language sql stable;
-- owned by hearthside_rule, asked by hearthside_record

-- The first marker that fewest people at the table draw with
create function app.free_marker(in_partnership uuid)
  returns text
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by nobody else

-- What the viewer sees and may add to now; its twin is mayAdd
create function app.items_to_add_to()
  returns TABLE(partnership_id uuid, item_id uuid)
  language sql stable set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Where this transaction asks about one item only: that item; else the greatest there could be
create function app.last_item()
  returns uuid
  language sql stable;
-- owned by hearthside_rule, asked by hearthside_record

-- Where the viewer is at the table now
create function app.my_partnerships()
  returns uuid[]
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Where the viewer is at the table now in one of these roles
create function app.my_partnerships_as(roles text[])
  returns uuid[]
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Those whom the viewer may know by name: everyone who is or was at a table with them
create function app.my_people()
  returns uuid[]
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Where the viewer may write without seeing what others wrote: the seat they took, and what they began
create function app.my_places()
  returns TABLE(partnership_id uuid, item_id uuid)
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Where this transaction looks, when it looks in one place only; null looks everywhere the viewer sits
create function app.only_partnership()
  returns uuid
  language sql stable;
-- owned by hearthside_rule, asked by hearthside_record

-- Topic and set of clients that every one of those clients lets the viewer add to now
create function app.open_for_adding()
  returns TABLE(partnership_id uuid, topic text, about uuid[])
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- A therapist opens a partnership in their practice and takes the first seat
create function app.open_partnership(new_partnership uuid, new_wrapped_key bytea, first_hash bytea)
  returns void
  language plpgsql volatile security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Topic and set of clients that every one of those clients shares with the viewer now
create function app.open_to_me()
  returns TABLE(partnership_id uuid, topic text, about uuid[])
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Who sits there now, as far as the viewer may know
create function app.people_at(in_partnership uuid)
  returns uuid[]
  language sql stable set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- The made-up tables go as a whole; nothing of a real one can
create function app.remove_example_records()
  returns void
  language sql volatile security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_door

-- The shares that hold now, given to the viewer or by them since both sat down
create function app.running_shares()
  returns TABLE(partnership_id uuid, client_id uuid, member_id uuid, topic text, may text)
  language sql stable security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- The person who accepted an invitation sits down, once, where and as whom it says
create function app.take_seat(by_invitation uuid)
  returns uuid
  language plpgsql volatile security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- The person on whose behalf this transaction runs; null sees nothing
create function app.viewer()
  returns uuid
  language sql stable;
-- owned by hearthside_rule, asked by hearthside_record

-- Replaces what an item asks of its people: codes without content. Nobody reads another's attention, so it is written here
create function app.wait_for(in_partnership uuid, about_item uuid, waiting jsonb)
  returns void
  language sql volatile security definer set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record

-- Keeps what each of these people wrote, as that person; answers with who may not write now, and who may read
create function app.write_together(in_partnership uuid, of_item uuid, over uuid, ids uuid[], writers uuid[], bodies bytea[])
  returns TABLE(stopped uuid[], readers uuid[])
  language plpgsql volatile set search_path=pg_catalog, public, pg_temp;
-- owned by hearthside_rule, asked by hearthside_record
