-- Two ideas that may say the same: found at night, decided by people.
create table duplicate_suspicion (
  one_id uuid not null references idea on delete cascade, other_id uuid not null references idea on delete cascade,
  score real not null, metres integer, found_at timestamptz(3) not null default now(),
  dismissed_at timestamptz(3),                                       -- they are two; who said so is in the log
  item_id uuid references queue_item on delete set null,
  primary key (one_id, other_id), check (one_id < other_id)
);
create index duplicate_of_other on duplicate_suspicion (other_id);
create index duplicate_of_item on duplicate_suspicion (item_id) where item_id is not null;
create index duplicate_to_ask on duplicate_suspicion (score desc) where item_id is null and dismissed_at is null;
-- Which text of an idea was compared with all others. Nothing is compared twice, and a night that was cut short goes on.
create table duplicate_check (
  idea_id uuid primary key references idea on delete cascade, version integer not null, checked_at timestamptz(3) not null default now()
);
-- Until when ideas are to be compared; one row.
create table duplicate_night (only_row boolean primary key default true check (only_row), wanted_at timestamptz(3) not null);
-- Added to whatever the list holds by now, so that it takes nothing from it.
do $$
declare
  def text;
begin
  select pg_get_constraintdef(oid) into def from pg_constraint where conname = 'queue_item_kind_check';
  if def not like '%''duplicate''%' then
    alter table queue_item drop constraint queue_item_kind_check;
    execute format('alter table queue_item add constraint queue_item_kind_check %s', replace(def, '])', ', ''duplicate''::text])'));
  end if;
end $$;
