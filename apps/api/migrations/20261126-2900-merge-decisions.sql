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
