-- Accounts: how a person proves who they are, on which devices, and how they are invited.
-- Secrets are hashed or encrypted; tokens are stored only as hashes.

create unique index "one practice runs this house" on practice ((true)) where not is_example;

alter table person add column recovering_since timestamptz;
comment on column person.recovering_since is 'While set, no earlier way in opens: the person is coming back in person';

create table invitation (
  invitation_id uuid primary key,
  purpose text not null check (purpose in ('seat', 'recovery', 'office')),
  practice_id uuid not null references practice,
  partnership_id uuid references partnership,
  seat_item uuid,
  role text,
  relation bytea,
  offices text[] not null default '{}' check (offices <@ array['therapist', 'administrator', 'keeper']),
  invited_by uuid not null references person,
  for_person uuid references person,
  name bytea not null,
  address bytea,
  address_index bytea,
  token_hash bytea not null,
  code_hash bytea not null,
  wrong_codes int not null default 0,
  made_at timestamptz not null default statement_timestamp(),
  until_at timestamptz not null,
  withdrawn_at timestamptz,
  enrolled_at timestamptz,
  accepted_by uuid references person,
  accepted_at timestamptz,
  seated_at timestamptz,
  constraint "a link leads to one invitation" unique (token_hash),
  constraint "a seat is in a partnership" check (purpose <> 'seat' or (partnership_id is not null and seat_item is not null and role is not null)),
  constraint "an office is named" check ((purpose = 'office') = (cardinality(offices) > 0)),
  constraint "a recovery is for somebody" check (purpose <> 'recovery' or for_person is not null),
  constraint "who enrolled is who it is for" check (enrolled_at is null or for_person is not null),
  constraint "accepted by somebody, at some time" check ((accepted_by is null) = (accepted_at is null)),
  constraint "accepted by whom it is for" check (accepted_by is null or for_person is null or accepted_by = for_person)
);
comment on table invitation is 'A link with a short code, for a named person: to a seat, to an office, or back into a lost account';
create index invitation_by_partnership on invitation (partnership_id) where partnership_id is not null;
create index invitation_by_practice on invitation (practice_id);
create index invitation_by_person on invitation (for_person) where for_person is not null;

create table session (
  session_id uuid primary key,
  token_hash bytea not null,
  person_id uuid not null references person,
  state text not null check (state in ('half', 'full')),
  own_device boolean not null,
  device text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  signed_in_at timestamptz not null,
  constraint "a token opens one session" unique (token_hash),
  constraint "a half session is on no own device" check (state = 'full' or not own_device)
);
comment on table session is 'A person signed in on a device. half: come in, with no way yet to come back; opens no record';
create index session_by_person on session (person_id);

create table passkey (
  passkey_id uuid primary key,
  person_id uuid not null references person,
  credential_id bytea not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  synced boolean not null,
  device text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  constraint "a passkey is one person's" unique (credential_id)
);
comment on table passkey is 'A WebAuthn credential: its public half, and the plain name of the device it was made on';
create index passkey_by_person on passkey (person_id);

create table password (
  person_id uuid primary key references person,
  hash text not null check (hash like 'argon2id$%'),
  made_at timestamptz not null
);
comment on table password is 'argon2id with a key outside the database; never a way in without the authenticator';

create table authenticator (
  person_id uuid primary key references person,
  secret bytea not null,
  last_step bigint not null,
  made_at timestamptz not null
);
comment on table authenticator is 'The secret of a code app, sealed, and the last time step used, so that no code opens twice';

create table recovery_code (
  person_id uuid not null references person,
  code_hash bytea not null,
  made_at timestamptz not null,
  primary key (person_id, code_hash)
);
comment on table recovery_code is 'Printed codes not yet used: 80 bits each, keyed hashes; a used one is gone';

create table challenge (
  asked_of bytea primary key,
  purpose text not null check (purpose in ('sign-in', 'sign-in-again', 'new-passkey')),
  question bytea not null,
  until_at timestamptz not null
);
comment on table challenge is 'The one passkey question open for a session, or for a visitor before sign-in; answered or not, asked once';

create table notice (
  notice_id uuid primary key,
  person_id uuid not null references person,
  code text not null check (code ~ '^(account|practice)/[a-z-]+$'),
  at timestamptz not null
);
comment on table notice is 'What a person is told about their account until they put it away: a code without content';
create index notice_by_person on notice (person_id);
