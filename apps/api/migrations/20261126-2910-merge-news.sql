-- Whoever follows a duplicate is told where it goes on: a kind of news of its own, added to whatever the list holds by now.
do $$
declare
  def text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'notification_kind_check');
begin
  if def not like '%''merge''%' then
    execute 'alter table notification drop constraint notification_kind_check, add constraint notification_kind_check ' || replace(def, '])', ', ''merge''::text])');
  end if;
end $$;
