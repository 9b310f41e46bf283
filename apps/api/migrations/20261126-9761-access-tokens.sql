-- A program of somebody, which reads what is public. The secret itself is known to that program only.
create table access_token (
  id uuid primary key, account_id uuid not null references account, name text not null check (char_length(name) between 1 and 60),
  handle text not null unique check (char_length(handle) = 12), digest bytea not null check (octet_length(digest) = 32),
  created_at timestamptz(3) not null, expires_at timestamptz(3) not null, last_used_on date, warned_at timestamptz(3),
  ended_at timestamptz(3), ended_by uuid references account, end_reason text check (char_length(end_reason) between 3 and 500),
  check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
  check (ended_at is not null or (ended_by is null and end_reason is null))
);
create index access_token_owner on access_token (account_id, created_at);
create index access_token_ends on access_token (expires_at) where ended_at is null;
create index access_token_ended_by on access_token (ended_by) where ended_by is not null;
insert into retention (key, position, hours, what_de, what_en, why_de, why_en, how_long_de, how_long_en, tables) values
('access_token', 862, 720,
  'Zugänge deiner Programme: Name, Beginn, Ende, Tag der letzten Nutzung', 'access of your programs: name, beginning, end, day of last use',
  'öffentliche Daten mit höherer Grenze lesen; zeigen, was beendet ist', 'reading public data with a higher limit; showing what has ended',
  '{time} nach dem Ende', '{time} after the end', '{access_token}');
