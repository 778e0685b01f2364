-- Letters: a link that is not sent yet, and when somebody was last told that something waits.

alter table invitation add column sealed_link bytea;
comment on column invitation.sealed_link is 'The link of a letter that is not sent yet, sealed for that one letter; gone when it was sent, or is not to be';

alter table person add column waiting_letter_at timestamptz;
comment on column person.waiting_letter_at is 'When a letter last said that something waits';

-- Whoever asked for such letters before gets them at the calm rhythm.
update person set preferences = preferences - 'mail' ||
  case when preferences ->> 'mail' = 'true' then '{"waitingMail": "daily"}'::jsonb else '{}'::jsonb end
where preferences ? 'mail';
