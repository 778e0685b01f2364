-- An invitation names its partnership and no longer refers to it. It is the door's, and the door
-- knows no record; and where partnerships are spread over several machines, a table that is not
-- spread with them cannot refer to one. Invitations go before their partnership does, in the same
-- transaction (app.remove_example_records), and with its key (app.erase_partnership).

alter table invitation drop constraint invitation_partnership_id_fkey;
