-- What somebody wants to hear of new ideas about: words and filters as in a search, under a name of their own.
create table subscription (
  id uuid primary key, account_id uuid not null references account, name text not null check (char_length(name) between 1 and 100),
  criteria jsonb not null,                     -- { words, placeIds, wholeTown, categoryIds, projectIds }, lists sorted
  created_at timestamptz(3) not null default now(), unique (account_id, criteria)
);
