-- Which workers are at work, and what of their work fails just now. Neither holds a person: errors are kept without their data.
create table worker_beat (
  id uuid primary key, version text not null, started_at timestamptz(3) not null, seen_at timestamptz(3) not null
);
create table work_fault (
  name text primary key, times integer not null check (times > 0), error text not null check (length(error) <= 500),
  since timestamptz(3) not null, failed_at timestamptz(3) not null,
  not_before timestamptz(3) not null     -- a task is not tried again until then; a loop always is
);
