-- What was changed in a result after it was published: when, why for everybody to read, and how it read before.
create table project_result_correction (
  project_id uuid not null references project_result, version integer not null, corrected_at timestamptz(3) not null,
  reason text not null check (char_length(reason) between 10 and 500),
  idea_id uuid references idea on delete cascade,     -- null: the words about the whole
  before jsonb not null,
  primary key (project_id, version)
);
create index project_result_correction_idea on project_result_correction (idea_id);
create constraint trigger project_result_correction_shown after insert or update or delete on project_result_correction
  deferrable initially deferred for each row execute function public_changed();
