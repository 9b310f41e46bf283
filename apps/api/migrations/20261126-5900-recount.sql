-- What the nightly recount found: numbers and ids, no text and no person.
create table recount (
  day date primary key, counted_at timestamptz(3) not null, took_ms integer not null check (took_ms >= 0),
  compared integer not null check (compared >= 0), differences jsonb not null
);
