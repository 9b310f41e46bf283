-- What comes from the platform that the town had before: a file is read and checked into rows, the worker makes ideas of them that
-- nobody sees, and an admin publishes them all.
create table import_run (
  id uuid primary key, project_id uuid not null references project on delete cascade, source text not null,
  state text not null default 'checked' check (state in ('checked', 'making', 'made', 'publishing', 'published')),
  files text[] not null default '{}', ignored text[] not null default '{}', shows_names boolean not null default false,
  -- What the former words mean here: `{"categories": {"Verkehr": "<id>"}, "statuses": {"Angenommen": "accepted"}}`.
  meaning jsonb not null default '{}', started_by uuid references account, created_at timestamptz(3) not null, finished_at timestamptz(3)
);
create index import_run_of_project on import_run (project_id, created_at desc);
create index import_run_at_work on import_run (created_at) where state in ('making', 'publishing');
-- The rows of the files as they were read; they go when all of them are published.
create table import_row (
  run_id uuid not null references import_run on delete cascade, sheet text not null check (sheet in ('ideas', 'comments')),
  line integer not null, external_id text, data jsonb, problem text, remarks text[] not null default '{}', place_id uuid,
  -- Set for what is here already, or has been made.
  idea_id uuid, done text check (done in ('there', 'made', 'published')), primary key (run_id, sheet, line),
  check ((data is null) = (problem is not null))
);
create index import_row_waiting on import_row (run_id, sheet, line) where done is null and problem is null;
create unique index import_row_once on import_row (run_id, sheet, external_id) where problem is null;

-- Where an idea or a comment comes from, and how it stood there. These figures are never added to ours: nobody knows who gave them.
create table idea_origin (
  idea_id uuid primary key references idea on delete cascade, source text not null, imported_at timestamptz(3) not null,
  written_at timestamptz(3), writer text check (char_length(writer) <= 60), rated_for integer, rated_against integer, comment_count integer,
  status text, feedback text
);
create table comment_origin (
  comment_id uuid primary key references comment on delete cascade, source text not null, external_id text not null,
  writer text check (char_length(writer) <= 60), rated_for integer, rated_against integer, unique (source, external_id)
);
create constraint trigger idea_origin_shown after insert or update or delete on idea_origin deferrable initially deferred
  for each row execute function public_changed();
create constraint trigger comment_origin_shown after insert or update or delete on comment_origin deferrable initially deferred
  for each row execute function public_changed();
-- Comments of the former platform may be longer; whoever writes here still has 2,000 characters.
alter table comment drop constraint comment_body_check;
alter table comment add constraint comment_body_check check (visibility in ('deleted', 'anonymised') or char_length(body) between 2 and 4000);

-- Who wrote there is shown, if at all, as long as the text is.
create function forget_origin_of_idea() returns trigger language plpgsql as $$ begin
  update idea_origin set writer = null, feedback = null, status = null where idea_id = new.id;
  return null;
end $$;
create trigger idea_erased_origin after update of visibility on idea for each row
  when (new.visibility = 'anonymised') execute function forget_origin_of_idea();
create function forget_origin_of_comment() returns trigger language plpgsql as $$ begin
  update comment_origin set writer = null where comment_id = new.id;
  return null;
end $$;
create trigger comment_erased_origin after update of visibility on comment for each row
  when (new.visibility = 'anonymised') execute function forget_origin_of_comment();

create function import_called() returns trigger language plpgsql as $$ begin perform pg_notify('import_called', ''); return null; end $$;
create trigger import_called after update of state on import_run for each statement execute function import_called();

insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('import_rows', 8710, 336, false, '{import_row}',
  'Zeilen aus der Ausfuhr der früheren Beteiligungsplattform, bevor sie übernommen sind', 'rows of the export of the former participation platform, before they are taken over',
  'prüfen und übernehmen', 'check them and take them over',
  '{time} nach dem Hochladen', '{time} after the upload'),
('import_origin', 8711, null, false, '{idea_origin,comment_origin,import_run}',
  'Bei übernommenen Ideen und Beiträgen: Herkunft, Datum und, wenn die Stadt ihn zeigt, der Name von dort; wer sie übernommen hat', 'for ideas and comments taken over: origin, date and, if the town shows it, the name from there; who took them over',
  'zeigen, woher ein Text kommt', 'show where a text comes from',
  'wie der Text', 'as long as the text');
