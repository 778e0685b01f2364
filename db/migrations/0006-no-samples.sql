-- PostgreSQL keeps samples of what stands in a column, to plan by. A sample of a key would outlive
-- the key that was destroyed. What is ciphertext is never searched for, so no samples are taken; a
-- type that is set anew, though it is the same one, throws away those that there are.

alter table partnership alter column wrapped_key set statistics 0;
alter table partnership alter column wrapped_key type bytea;
alter table practice alter column wrapped_key set statistics 0;
alter table practice alter column wrapped_key type bytea;
alter table member alter column relation set statistics 0;
alter table member alter column relation type bytea;
alter table invitation alter column relation set statistics 0;
alter table invitation alter column relation type bytea;
alter table invitation alter column name set statistics 0;
alter table invitation alter column name type bytea;
alter table invitation alter column address set statistics 0;
alter table invitation alter column address type bytea;
alter table invitation alter column sealed_link set statistics 0;
alter table invitation alter column sealed_link type bytea;
