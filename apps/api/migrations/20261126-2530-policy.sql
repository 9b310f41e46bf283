-- Whether a project checks ideas before or after they are published, and whom moderators trust.
alter table project
  add column ideas_checked text not null default 'before' check (ideas_checked in ('before', 'after')),
  add column trust_after integer check (trust_after between 1 and 1000); -- so many published texts in a year make an author trusted; null: never

create table trusted_author (
  account_id uuid primary key references account on delete cascade, since timestamptz(3) not null,
  by_id uuid not null references account, reason text check (char_length(reason) between 1 and 500),
  decision_id uuid references decision                               -- with which it was given; undone, it was never given
);
create index trusted_author_by on trusted_author (by_id);
-- Ideas that nobody had seen when they became public, so that none is forgotten that is withdrawn for a while.
create table unchecked_publication (
  idea_id uuid primary key references idea on delete cascade, why text not null check (why in ('project', 'trusted', 'record')),
  published_at timestamptz(3) not null
);
create index unchecked_publication_new on unchecked_publication (published_at);

-- Added to whatever the list holds by now, so that it takes nothing from it.
do $$
declare
  def text;
begin
  select pg_get_constraintdef(oid) into def from pg_constraint where conname = 'queue_item_kind_check';
  if def not like '%''look''%' then
    alter table queue_item drop constraint queue_item_kind_check;
    execute format('alter table queue_item add constraint queue_item_kind_check %s', replace(def, '])', ', ''look''::text])'));
  end if;
end $$;
drop index queue_to_look_through;
create index queue_to_look_through on queue_item (created_at)
  where closed_at is null and kind in ('idea', 'edit', 'notice', 'comment', 'look') and hinted_version is distinct from version;

insert into retention (key, position, hours, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('trusted_author', 127, 8760, '{trusted_author}',
  'dass die Moderation dir vertraut, seit wann und warum', 'that the moderators trust you, since when and why',
  'deine Ideen sofort veröffentlichen und danach ansehen', 'publish your ideas at once and look at them afterwards',
  'bis die Moderation es zurücknimmt; nach einer Entscheidung gegen dich gilt es nicht mehr und bleibt {time}',
  'until the moderators take it back; after a decision against you it no longer holds and stays {time}');
