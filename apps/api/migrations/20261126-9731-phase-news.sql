-- What those who follow a project have been told of its phases and its result: each moment once, whichever worker comes first and
-- however often one is started anew. The subject is the phase, or the project for its result.
create table project_moment_told (
  subject_id uuid not null, moment text not null check (moment in ('opens', 'closes', 'result')), told_at timestamptz(3) not null,
  primary key (subject_id, moment)
);
-- What was long before this can be told is not told afterwards.
insert into project_moment_told (subject_id, moment, told_at)
  select id, 'opens', now() from phase where starts_at <= now() union all
  select id, 'closes', now() from phase where ends_at <= now() union all
  select project_id, 'result', now() from project_result where published_at is not null;
