-- What the open data say of their own age: since when a dataset is as it is, and how long its files were when they were last made.
create table dataset_state (
  key text primary key, tag text not null, issued_at timestamptz(3) not null default now(), changed_at timestamptz(3) not null default now()
);
create table dataset_file (key text not null, format text not null, tag text not null, bytes bigint not null check (bytes > 0), primary key (key, format));

-- Supports of an idea by the place that supporters say they live in, small groups left out. Counted once a day and kept as published, so
-- that two days subtracted from each other tell of no fewer than five people. `place_id` null: they said none.
create table vote_place (
  idea_id uuid not null references idea, place_id uuid references place, votes integer not null check (votes >= 5),
  counted_at timestamptz(3) not null default now(), unique nulls not distinct (idea_id, place_id)
);
create constraint trigger vote_place_shown after insert or update or delete on vote_place deferrable initially deferred for each row execute function public_changed();
