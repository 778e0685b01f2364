-- Words on their way: what people write into a paragraph together before it is kept. Each row is one
-- change, sealed like everything else; when the paragraph is kept they go.
create table writing (
  partnership_id uuid not null,
  item_id uuid not null,
  writing_id uuid not null,
  -- The kept version it was written over; null while there is none.
  over_id uuid,
  writer_id uuid not null,
  at timestamptz not null default statement_timestamp(),
  body bytea not null,
  primary key (partnership_id, item_id, writing_id),
  constraint "what is written is written in an item" foreign key (partnership_id, item_id)
    references item (partnership_id, item_id)
);
comment on table writing is 'Words on their way into a paragraph, sealed; gone when the paragraph is kept';
