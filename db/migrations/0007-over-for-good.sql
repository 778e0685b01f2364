-- A share that is over has an empty span, so that no clock opens it again. Those that end by their
-- date are closed so within a minute of it; this finds them.
create index share_by_end on share (until_at) where until_at > from_at;
update share set until_at = from_at where until_at <= statement_timestamp();
update member set until_at = from_at where until_at <= statement_timestamp();
