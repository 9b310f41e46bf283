-- Themes and places come and go: what is retired stays for the ideas that have it, what is merged stays for history alone.
alter table category add column retired_at timestamptz(3), add column merged_into uuid references category check (merged_into <> id),
  add column version integer not null default 1;
alter table place add column retired_at timestamptz(3), add column merged_into uuid references place check (merged_into <> id),
  add column version integer not null default 1;
alter table category add check (merged_into is null or retired_at is not null);
alter table place add check (merged_into is null or retired_at is not null);
-- Names that stood in addresses once and lead on.
create table former_slug (
  kind text not null check (kind in ('category', 'place')), slug text not null, subject_id uuid not null, primary key (kind, slug)
);
