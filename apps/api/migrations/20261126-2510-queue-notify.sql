-- Tells open screens that the queue has changed. Equal calls of one transaction are one; nothing depends on their being heard.
create function queue_changed() returns trigger language plpgsql as $$ begin perform pg_notify('queue_changed', ''); return null; end $$;
create trigger queue_changed after insert or update or delete on queue_item for each statement execute function queue_changed();
create index queue_open_newest on queue_item (created_at desc, id desc) where closed_at is null;
create index queue_claimed on queue_item (claimed_until) where closed_at is null and claimed_until is not null;
