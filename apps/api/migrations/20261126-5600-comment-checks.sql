-- Whether a project checks comments before they appear.
alter table project add column comments_checked text not null default 'after' check (comments_checked in ('before', 'after'));

alter table comment drop constraint comment_visibility_check;
alter table comment add constraint comment_visibility_check
  check (visibility in ('waiting', 'published', 'refused', 'hidden', 'deleted', 'anonymised'));
-- Since when everybody reads it, or could. Null: it was never public, and looks like what does not exist, whatever becomes of it.
alter table comment add column published_at timestamptz(3);
update comment set published_at = created_at;
alter table comment add constraint comment_public_since check (case
  when visibility in ('waiting', 'refused') then published_at is null when visibility in ('published', 'hidden') then published_at is not null else true end);

-- What is written without a check stands there at once.
create function comment_stands() returns trigger language plpgsql as $$
begin
  if new.visibility not in ('waiting', 'refused') then new.published_at := coalesce(new.published_at, new.created_at); end if;
  return new;
end $$;
create trigger comment_stands before insert on comment for each row execute function comment_stands();

-- A discussion is read in the order in which its comments appeared.
drop index comment_of_idea;
create index comment_of_idea on comment (idea_id, published_at, id) where parent_id is null and published_at is not null;
drop index comment_replies;
create index comment_replies on comment (parent_id, published_at, id) where parent_id is not null and published_at is not null;
create index comment_waiting on comment (created_at, id) where visibility = 'waiting';
create index comment_never_public on comment (author_id, idea_id) where published_at is null;

-- What waits is counted nowhere. It is counted, and has its place among the reasons to be chosen, from when it appears.
create or replace function comment_changed() returns trigger language plpgsql as $$
declare
  delta integer := (new.visibility = 'published')::int - (case when tg_op = 'UPDATE' then (old.visibility = 'published')::int else 0 end);
  main uuid;
  held uuid[];
begin
  if tg_op = 'INSERT' or (old.published_at is null and new.published_at is not null) then
    insert into comment_tally as t (comment_id, votes_before)
      select new.id, coalesce(sum(s.vote_count), 0) from comment c join comment_tally s on s.comment_id = c.id
      where c.idea_id = new.idea_id and c.parent_id is null and c.published_at is not null and c.id <> new.id
        and new.parent_id is null and new.published_at is not null
      on conflict (comment_id) do update set votes_before = excluded.votes_before;
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
      active_at = case when idea_id <> new.idea_id then active_at
        when delta > 0 then greatest(active_at, new.published_at)
        -- Its publication was undone: nothing has happened here.
        when new.published_at is null and old.published_at = active_at then greatest(
          (select i.published_at from idea i where i.id = new.idea_id),
          (select max(c.published_at) from comment c where c.idea_id = new.idea_id and c.published_at is not null))
        else active_at end where idea_id = any (held);
  end if;
  return null;
end $$;
