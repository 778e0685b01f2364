-- Accounts: how a person proves who they are, on which devices, and how they are invited.
-- Secrets are hashed or encrypted; tokens are stored only as hashes.

create table invitation (
  invitation_id uuid primary key,
  purpose text not null check (purpose in ('seat', 'recovery', 'office')),
  practice_id uuid not null references practice,
  partnership_id uuid references partnership,
  seat_item uuid,
  role text,
  invited_by uuid not null references person,
  for_person uuid references person,
  name bytea not null,
  address bytea,
  address_index bytea,
  token_hash bytea not null unique,
  code_hash bytea not null,
  wrong_codes int not null default 0,
  made_at timestamptz not null default statement_timestamp(),
  until_at timestamptz not null,
  withdrawn_at timestamptz,
  accepted_by uuid references person,
  accepted_at timestamptz,
  seated_at timestamptz,
  constraint "a seat is in a partnership" check (purpose <> 'seat' or (partnership_id is not null and seat_item is not null and role is not null)),
  constraint "a recovery is for somebody" check (purpose <> 'recovery' or for_person is not null)
);
comment on table invitation is 'A link with a short code, for a named person: to a seat, to an office, or back into a lost account';
