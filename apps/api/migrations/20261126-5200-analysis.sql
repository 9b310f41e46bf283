-- The worker's run over everything people wrote in a scope. Rows of a run hold ids and positions, never a text: what is hidden or
-- erased afterwards can be read nowhere here.
create table analysis_run (
  id uuid primary key,
  -- The scope; null: all of them. Ideas published and comments written from the first to the last day in Einbeck.
  project_id uuid references project, category_id uuid references category, place_id uuid references place,
  status text, from_day date, until_day date, check (from_day <= until_day),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'cancelled', 'done', 'failed')),
  phase text not null default 'sampling' check (phase in ('sampling', 'reading', 'choosing')),
  done integer not null default 0, total integer,  -- ideas and comments; the total is known after the sampling
  cutoff timestamptz(3) not null,                  -- nothing newer is read
  method_version text not null,
  checkpoint jsonb, model bytea,                   -- where it goes on, and by what; gone when it has ended
  findings jsonb check ((findings is not null) = (state = 'done')),
  worker uuid, lease_until timestamptz(3),         -- who works on it; a lease that has run out is anybody's
  failures integer not null default 0,             -- in a row
  asked_by uuid references account, asked_at timestamptz(3) not null, ended_at timestamptz(3)
);
create index analysis_run_open on analysis_run (asked_at, id) where state in ('waiting', 'running');
create index analysis_run_asked_by on analysis_run (asked_by);

-- What a run needs while it reads, deleted when it ends. `topic` is the place of a topic in the run's model; -1: the whole scope.
-- Not unlogged: after a crash of PostgreSQL the checkpoint would stand and the people be gone.
create table analysis_member (
  run_id uuid not null references analysis_run on delete cascade, topic smallint not null,
  person_id uuid not null,                         -- the author; of an imported idea the idea, because its account stands for many
  primary key (run_id, topic, person_id)
);
create index analysis_member_person on analysis_member (person_id);
create table analysis_idea (
  run_id uuid not null references analysis_run on delete cascade, idea_id uuid not null, topic smallint not null,
  primary key (run_id, idea_id)
);
create table analysis_candidate (
  run_id uuid not null references analysis_run on delete cascade, topic smallint not null, side text not null,
  kind text not null check (kind in ('idea', 'comment')), source_id uuid not null, version integer not null,
  part text not null check (part in ('title', 'text')), from_char integer not null, to_char integer not null,
  label text not null, worth double precision not null,
  primary key (run_id, topic, side, source_id, part, from_char)
);

insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('analysis', 128, 720, false, '{analysis_run,analysis_member}',
  'Auswertungen für den Rat: welche Sätze gezeigt werden, ohne ihren Text, und wer die Auswertung angestoßen hat',
  'analyses for the council: which sentences are shown, without their text, and who asked for the analysis',
  'einen Bericht daraus schreiben', 'write a report from it',
  '{time} nach der Auswertung; wer darin zu Wort kommt, nur solange sie läuft', '{time} after the analysis; whose words are in it only while it runs');
