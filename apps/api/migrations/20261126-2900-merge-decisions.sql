-- Merging is a decision with an item of its own. Added to whatever the two lists hold by now, so that it takes nothing from them.
do $$
declare
  c record;
begin
  for c in select conrelid::regclass as relation, conname, pg_get_constraintdef(oid) as def from pg_constraint
    where conname in ('queue_item_kind_check', 'decision_action_check') and pg_get_constraintdef(oid) not like '%''merge''%' loop
    execute format('alter table %s drop constraint %I, add constraint %I %s', c.relation, c.conname, c.conname, replace(c.def, '])', ', ''merge''::text])'));
  end loop;
end $$;
alter table decision add check (action <> 'merge' or (reason is not null and ground is not null));
-- An appeal against a merge is decided by neither of those whose ideas were linked; an imported idea is nobody's.
create function merge_appeal_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from idea_merge g join idea i on i.id in (g.duplicate_id, g.main_id)
             where g.decision_id = new.appeal_of and i.author_id = new.actor_id and i.source is null) then
    raise exception 'an appeal against a merge is decided by nobody whose idea is one of the two' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger merge_appeal_by_another before insert on decision
  for each row when (new.appeal_of is not null) execute function merge_appeal_by_another();
