-- What is due first stands first; of what is due together, what hints speak about. Hints only sort and flag, they decide nothing.
alter table queue_item add column risk smallint not null default 0 check (risk between 0 and 3);
-- Copied from the idea: a list that is narrowed by them must be one walk through an index, whatever the queue's length.
alter table queue_item add column place_id uuid, add column category_id uuid, add column project_id uuid,
  add column imported boolean not null default false,
  -- Somebody takes care of it: a person, an office, or both.
  add column assigned_to uuid references account,
  add column assigned_office text check (char_length(assigned_office) between 2 and 120);
update queue_item q set place_id = i.place_id, category_id = i.category_id, project_id = i.project_id, imported = i.source is not null
  from idea i where i.id = q.idea_id;

create function queue_item_placed() returns trigger language plpgsql as $$
begin
  select i.place_id, i.category_id, i.project_id, i.source is not null
    into new.place_id, new.category_id, new.project_id, new.imported from idea i where i.id = new.idea_id;
  return new;
end $$;
create trigger queue_item_placed before insert on queue_item for each row execute function queue_item_placed();
-- An author may move a waiting idea to another place or topic: the worker's sweep copies that (a trigger would lock idea before item).

-- `3 - risk`, because one comparison of rows needs all parts to rise.
drop index queue_open, queue_open_of_kind;
create index queue_open on queue_item (due_at, (3 - risk), id) where closed_at is null;
create index queue_open_of_kind on queue_item (kind, due_at, (3 - risk), id) where closed_at is null;
create index queue_open_in_place on queue_item (place_id, due_at, (3 - risk), id) where closed_at is null;
create index queue_open_in_category on queue_item (category_id, due_at, (3 - risk), id) where closed_at is null;
create index queue_open_in_project on queue_item (project_id, due_at, (3 - risk), id) where closed_at is null;
create index queue_open_of_person on queue_item (assigned_to, due_at, (3 - risk), id) where closed_at is null and assigned_to is not null;
create index queue_open_of_office on queue_item (assigned_office, due_at, (3 - risk), id) where closed_at is null and assigned_office is not null;
create index queue_open_hinted on queue_item (due_at, (3 - risk), id) where closed_at is null and risk > 0;
create index queue_open_imported on queue_item (due_at, (3 - risk), id) where closed_at is null and imported;
create index queue_open_of_idea on queue_item (idea_id) where closed_at is null;
