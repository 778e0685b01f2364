-- Measures that a practice brought itself: a form's words and the rule for its numbers, read from two
-- files. It is the practice's, and says nothing about anybody. What is kept is never changed, because
-- answers are read by it: a newer text is a newer version. Only its switch and its license's
-- acknowledgment change.

create table practice_brought_measure (
  practice_id uuid not null references practice on delete cascade,
  measure_key text not null check (measure_key ~ '^[a-z0-9-]{1,60}$'),
  version int not null check (version > 0),
  measure jsonb not null,
  brought_by uuid references person on delete set null,
  brought_at timestamptz not null,
  is_on boolean not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  primary key (practice_id, measure_key, version),
  constraint "an acknowledgment has a name and a time" check ((acknowledged_by is null) = (acknowledged_at is null))
);
comment on table practice_brought_measure is 'A measure that a practice brought: its words, its rule and its license, nothing about a person. Each version stays as it was brought';
