-- What a practice decided about check-ins: who is reminded of a risk answer that nobody has read,
-- and which measures are in use. Ids and times; nothing that anybody wrote.

create table practice_policy (
  practice_id uuid primary key references practice on delete cascade,
  remind_hours int not null check (remind_hours between 1 and 168),
  backup_id uuid references person on delete set null,
  backup_hours int not null check (backup_hours between 1 and 168),
  chosen_by uuid not null,
  chosen_at timestamptz not null default statement_timestamp()
);
comment on table practice_policy is 'After how many hours therapists are reminded of a risk answer, and after how many more somebody else is asked to speak with them. No row: nobody is reminded';

create table practice_measure (
  practice_id uuid not null references practice on delete cascade,
  measure text not null,
  is_on boolean not null,
  acknowledged_by uuid,
  acknowledged_at timestamptz,
  primary key (practice_id, measure),
  constraint "an acknowledgment has a name and a time" check ((acknowledged_by is null) = (acknowledged_at is null))
);
comment on table practice_measure is 'Measures that a practice switched on or off, and who acknowledged the license of one that asks for it';

create table reminder (
  person_id uuid not null references person on delete cascade,
  step text not null check (step in ('remind', 'backup')),
  up_to timestamptz not null,
  primary key (person_id, step)
);
comment on table reminder is 'Up to which moment risk answers that wait for a therapist have led to a letter, so that each leads to one';
