-- What was chosen in a project and why, in the order of the rule that stood beforehand.
create table project_result (
  project_id uuid primary key references project, intro text not null default '' check (char_length(intro) <= 5000),
  others_reason text not null default '' check (char_length(others_reason) <= 1000),
  version integer not null default 1, published_at timestamptz(3),
  turnout jsonb                                       -- counted and suppressed when it was published
);
create table project_standing (
  project_id uuid not null references project_result, idea_id uuid not null references idea on delete cascade,
  place integer check (place > 0), votes integer,     -- as they were when the result was published
  chosen boolean not null default false,
  reason text not null default '' check (char_length(reason) <= 1000),
  source_label text not null default '' check (char_length(source_label) <= 200), source_url text not null default '' check (char_length(source_url) <= 500),
  primary key (project_id, idea_id), unique (project_id, place) deferrable initially deferred
);
create index project_standing_idea on project_standing (idea_id);
create constraint trigger project_result_shown after insert or update or delete on project_result
  deferrable initially deferred for each row execute function public_changed();
create constraint trigger project_standing_shown after insert or update or delete on project_standing
  deferrable initially deferred for each row execute function public_changed();
