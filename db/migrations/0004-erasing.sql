-- Erasing: a partnership whose key was destroyed. Its rows stay as noise, so that the chain holds.

alter table partnership add column erased_at timestamptz;
comment on column partnership.erased_at is 'When its key was destroyed: from then on nobody reads what was written there';
alter table partnership add constraint "what is erased has no key"
  check (erased_at is null or length(wrapped_key) = 0);
