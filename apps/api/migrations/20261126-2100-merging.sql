-- Merging: a duplicate stays readable and closed and points to the main idea. One person counts once per canonical idea.

-- A link is one level deep: a main idea cannot be a duplicate, a duplicate cannot have duplicates. Both sides of that stand in
-- rows that every merge locks, so no two merges at once can make a chain or a ring.
alter table idea
  add column merged_into uuid references idea,
  add column linked integer not null default 0 check (linked >= 0), -- how many ideas are merged into this one
  add constraint idea_merged_one_level check (merged_into is null or (linked = 0 and merged_into <> id)),
  add constraint idea_merged_says_where check (visibility <> 'merged' or merged_into is not null),
  add constraint idea_merged_is_seen check (merged_into is null or visibility in ('merged', 'hidden', 'anonymised'));
create index idea_merged_into on idea (merged_into) where merged_into is not null;

create table idea_merge (
  id uuid primary key, duplicate_id uuid not null references idea, main_id uuid not null references idea,
  decision_id uuid not null unique references decision deferrable initially deferred,
  was text not null check (was in ('published', 'submitted')), -- where undoing it at once leads back to
  merged_by uuid not null references account, merged_at timestamptz(3) not null,
  undone_at timestamptz(3), undone_by uuid references account,  -- null: the main idea had gone, nobody in particular parted them
  check (duplicate_id <> main_id), check (undone_by is null or undone_at is not null)
);
create unique index idea_merge_one_open on idea_merge (duplicate_id) where undone_at is null;
create index idea_merge_of_main on idea_merge (main_id);

-- Who counts for a main idea, once, in however many of its linked ideas they voted. Ideas without links need no such row: their
-- votes are unique by themselves. The main idea's counter moves only when a row here comes or goes. The person is that of a vote,
-- which refers to the account; a second reference would make a merge wait for whoever is leaving, and they for the merge.
create table canonical_vote (
  main_id uuid not null references idea, account_id uuid not null, primary key (main_id, account_id)
);
create index canonical_vote_account on canonical_vote (account_id);

-- Counts a main idea, or what was one, from the votes and comments themselves. Whoever calls holds its row.
create function count_linked(main uuid) returns void language plpgsql as $$
declare
  links boolean := (select linked > 0 from idea where id = main);
begin
  -- Those who leave do not lock ideas; they hold the tally while their votes go.
  perform from idea_tally where idea_id = main for update;
  if links then
    insert into canonical_vote (main_id, account_id)
      select distinct main, v.account_id from vote v join idea i on i.id = v.idea_id
      where (i.id = main or i.merged_into = main)
        and not exists (select from canonical_vote s where s.main_id = main and s.account_id = v.account_id);
  end if;
  delete from canonical_vote s where s.main_id = main and (not links or not exists (
    select from vote v join idea i on i.id = v.idea_id where v.account_id = s.account_id and (i.id = main or i.merged_into = main)));
  update idea_tally set
    vote_count = case when links then (select count(*) from canonical_vote where main_id = main) else (select count(*) from vote where idea_id = main) end,
    comment_count = (select count(*) from comment c join idea i on i.id = c.idea_id
      where c.visibility = 'published' and (i.id = main or (i.merged_into = main and i.visibility = 'merged')))
    where idea_id = main;
end $$;

-- A merge is made and undone by writing its row alone. Before the row, and so before its foreign keys: they would take weaker
-- locks first, in another order than that of the ids.
create function ideas_linked() returns trigger language plpgsql as $$
declare
  links boolean := tg_op = 'INSERT';
begin
  perform from idea where id in (new.duplicate_id, new.main_id) order by id for update;
  perform from idea_tally where idea_id in (new.duplicate_id, new.main_id) order by idea_id for update;
  if links then
    if exists (select from idea where id in (new.duplicate_id, new.main_id) and author_id = new.merged_by and source is null) then
      raise exception 'nobody merges an idea of their own' using errcode = 'check_violation';
    end if;
    if not exists (select from idea where id = new.main_id and visibility = 'published') then
      raise exception 'only a published idea takes duplicates' using errcode = 'check_violation';
    end if;
    update idea set visibility = 'merged', merged_into = new.main_id, published_at = coalesce(published_at, new.merged_at)
      where id = new.duplicate_id and visibility = new.was;
    if not found then
      raise exception 'this idea is not there to be merged' using errcode = 'check_violation';
    end if;
    insert into idea_tally (idea_id, active_at) values (new.duplicate_id, new.merged_at) on conflict do nothing;
  else
    update idea set merged_into = null, visibility = case when visibility = 'merged' then 'published' else visibility end
      where id = new.duplicate_id and merged_into = new.main_id;
    if not found then
      raise exception 'these ideas are not merged' using errcode = 'check_violation';
    end if;
  end if;
  update idea set linked = linked + case when links then 1 else -1 end where id = new.main_id;
  perform count_linked(new.main_id);
  return new;
end $$;
create trigger ideas_linked before insert on idea_merge for each row execute function ideas_linked();
create trigger ideas_parted before update of undone_at on idea_merge
  for each row when (old.undone_at is null and new.undone_at is not null) execute function ideas_linked();
create function merge_stays() returns trigger language plpgsql as $$ begin raise exception 'a merge is undone, never changed: % refused', tg_op; end $$;
create trigger merge_stays before delete on idea_merge for each row execute function merge_stays();
create trigger merge_stays_undone before update on idea_merge for each row
  when (old.undone_at is not null and (old.undone_at is distinct from new.undone_at) or (old.duplicate_id, old.main_id) <> (new.duplicate_id, new.main_id))
  execute function merge_stays();

-- The two ways in which a vote moves while ideas are linked. One person at a time, because the votes on all linked ideas and the
-- row that counts go together; the idea is held, so that nothing is merged or undone meanwhile. Both say whether the counter moved.
create function hold_linked_votes(person uuid) returns void language sql as $$
  select pg_advisory_xact_lock(hashtextextended('linked votes ' || person, 0))
$$;
create function cast_linked_vote(main uuid, person uuid, at timestamptz) returns boolean language plpgsql as $$
begin
  -- Whoever leaves holds their account before their votes: so does this.
  perform from account where id = person for key share;
  perform from idea where id = main for key share;
  perform hold_linked_votes(person);
  insert into vote (idea_id, account_id, created_at) values (main, person, at) on conflict do nothing;
  insert into canonical_vote (main_id, account_id) values (main, person) on conflict do nothing;
  if not found then return false; end if;
  update idea_tally set vote_count = vote_count + 1 where idea_id = main;
  return true;
end $$;
create function withdraw_linked_votes(main uuid, person uuid) returns boolean language plpgsql as $$
begin
  perform from idea where id = main for key share;
  perform hold_linked_votes(person);
  perform from idea_tally where idea_id = main or idea_id in (select id from idea where merged_into = main) order by idea_id for update;
  with gone as (
    delete from vote v using idea i where v.account_id = person and i.id = v.idea_id and (i.id = main or i.merged_into = main) returning v.idea_id
  ) update idea_tally t set vote_count = t.vote_count - 1 from gone where t.idea_id = gone.idea_id and t.idea_id <> main;
  delete from canonical_vote where main_id = main and account_id = person;
  if not found then return false; end if;
  update idea_tally set vote_count = vote_count - 1 where idea_id = main;
  return true;
end $$;

-- What is said under a duplicate is read under the main idea too, and counted there.
create or replace function comment_changed() returns trigger language plpgsql as $$
declare
  delta integer := (new.visibility = 'published')::int - (case when tg_op = 'UPDATE' then (old.visibility = 'published')::int else 0 end);
  main uuid;
  held uuid[];
begin
  if tg_op = 'INSERT' then
    insert into comment_tally (comment_id, votes_before)
      select new.id, coalesce(sum(t.vote_count), 0) from comment c join comment_tally t on t.comment_id = c.id
      where c.idea_id = new.idea_id and c.parent_id is null and new.parent_id is null;
  end if;
  if delta <> 0 then
    -- Both tallies in the order of their ids, as everything that holds several, and the link read anew once they are held.
    loop
      main := (select merged_into from idea where id = new.idea_id and visibility = 'merged');
      exit when held is not null and main is not distinct from held[2];
      held := array[new.idea_id, main];
      perform from idea_tally where idea_id = any (held) order by idea_id for update;
    end loop;
    update idea_tally set comment_count = comment_count + delta,
      active_at = case when delta > 0 and idea_id = new.idea_id then greatest(active_at, new.created_at) else active_at end where idea_id = any (held);
  end if;
  return null;
end $$;
-- A duplicate that is hidden, or whose words are erased, takes its comments away from the main idea too; its votes stay counted.
create function duplicate_hidden() returns trigger language plpgsql as $$
begin
  -- Both, before one of them is read: a comment under the duplicate may be on its way into both numbers.
  perform from idea_tally where idea_id in (new.id, new.merged_into) order by idea_id for update;
  update idea_tally set comment_count = comment_count + (case when new.visibility = 'merged' then 1 else -1 end)
      * (select comment_count from idea_tally where idea_id = new.id) where idea_id = new.merged_into;
  return null;
end $$;
create trigger duplicate_hidden after update of visibility on idea for each row
  when (old.merged_into = new.merged_into and (old.visibility = 'merged') <> (new.visibility = 'merged'))
  execute function duplicate_hidden();

-- Merging restricts what its author put forward, so it is a decision like the others, with an item of its own that is closed at once.
update retention set tables = tables || '{idea_merge}' where key = 'decision';
update retention set tables = tables || '{canonical_vote}' where key = 'vote';
