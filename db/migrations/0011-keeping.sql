-- That a person keeps something on a device, so that it can be taken off from elsewhere. What is kept
-- lies on the device alone, under a passphrase; here is no word of it. The device names it by a mark
-- of chance, of which the hash alone is here.
create table keeping (
  keeping_id uuid primary key,
  mark_hash bytea not null,
  -- Of a word of chance that lies inside what is kept: whoever opened it may say that it is gone.
  release_hash bytea,
  person_id uuid references person on delete set null,
  -- In no foreign key: sessions are in no copy of the house.
  session_id uuid,
  device text,
  kept_at timestamptz not null,
  constraint "a mark is of one keeping" unique (mark_hash)
);
comment on table keeping is 'That a person keeps something on a device. Nobody''s: it was taken off, and its device is told so whenever it asks';
create index keeping_by_person on keeping (person_id) where person_id is not null;
