-- A waiting idea can go back to its author, who is asked for changes. Marks belong to one revision and are counted in code points.
create table idea_return (
  decision_id uuid primary key references decision, idea_id uuid not null references idea, version integer not null,
  note text check (char_length(note) between 1 and 2000), asked_at timestamptz(3) not null, until_day date not null,
  reminders integer not null default 0 check (reminders between 0 and 2), reminded_at timestamptz(3),
  closed_at timestamptz(3), answered_at timestamptz(3), kept boolean not null default false,
  answer text check (char_length(answer) between 1 and 500), salt bytea not null,
  check ((reminders > 0) = (reminded_at is not null)),
  check (closed_at is null or reminders = 2),     -- nobody's idea is closed without both reminders
  check (not kept or (answered_at is not null and answer is not null))
);
create index idea_return_of_idea on idea_return (idea_id, asked_at);
create index idea_return_open on idea_return (asked_at) where closed_at is null and answered_at is null;
create table return_passage (
  decision_id uuid not null references idea_return, position integer not null check (position >= 0),
  field text not null check (field in ('title', 'body')), from_point integer not null check (from_point >= 0), to_point integer not null,
  note text check (char_length(note) between 1 and 500),
  primary key (decision_id, position), check (to_point > from_point)
);

-- One action more, whatever others have been added to the list.
do $$ declare
  list text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'decision'::regclass and conname = 'decision_action_check');
begin
  execute 'alter table decision drop constraint decision_action_check, add constraint decision_action_check '
    || replace(list, 'ARRAY[', 'ARRAY[''return''::text, ');
end $$;
-- Whoever wants the text as it is gets a decision about it, and is not asked again.
create function return_once_kept() returns trigger language plpgsql as $$
begin
  if exists (select from idea_return r where r.idea_id = new.idea_id and r.kept) then
    raise exception 'an author who wants the text as it is is not asked for changes again' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger return_once_kept before insert on idea_return for each row execute function return_once_kept();

insert into retention (key, position, hours, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('returning', 91, null, '{idea_return,return_passage}',
  'Bitten der Moderation, eine Idee zu überarbeiten, mit deiner Antwort', 'requests of the moderation to revise an idea, with your answer',
  'zeigen, was sich geändert hat', 'show what has changed',
  'wie die Idee; sie enden, wenn du dein Konto löschst', 'as long as the idea; they end when you delete your account');
