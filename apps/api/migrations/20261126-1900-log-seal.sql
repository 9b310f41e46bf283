-- The log as a chain: the digest of each row covers the row before it, so whoever changes, takes away or slips in a row is found.
create table event_seal (
  position bigint primary key check (position > 0), event_id bigint not null unique references event,
  digest bytea not null check (octet_length(digest) = 32)
);
create trigger event_seal_append_only before update or delete or truncate on event_seal for each statement execute function refuse_change();

-- What waits for its seal, marked with the event: a cursor over ids would lose the rows of slower transactions.
create table event_unsealed (event_id bigint primary key references event);
insert into event_unsealed select id from event;
create function mark_unsealed() returns trigger language plpgsql as $$ begin insert into event_unsealed select id from added; return null; end $$;
create trigger event_unsealed after insert on event referencing new table as added for each statement execute function mark_unsealed();

-- The end of the chain, published once a day: what was sealed by then cannot be cut off unseen.
create table log_head (
  day date primary key, entries bigint not null check (entries > 0), digest bytea not null check (octet_length(digest) = 32)
);
create trigger log_head_append_only before update or delete or truncate on log_head for each statement execute function refuse_change();
