-- The library of approaches: what a practice writes over the texts that come with the house, or
-- beside them. It is readable text about methods, and says nothing about anybody.

create table practice_approach (
  practice_id uuid not null references practice on delete cascade,
  approach_key text not null check (approach_key ~ '^[a-z0-9-]{1,60}$'),
  version int not null check (version > 0),
  approach jsonb,
  written_by uuid references person on delete set null,
  written_at timestamptz not null,
  primary key (practice_id, approach_key, version)
);
comment on table practice_approach is 'A text of the practice''s library: readable words about a method, nothing about a person. Each version stays; one without words took the text down';
