-- Devices of the town in its room, at which people write without an account. Of codes and tokens only digests are kept.
create table kiosk (
  id uuid primary key, name text not null check (char_length(name) between 2 and 60),
  code_digest bytea unique, code_ends_at timestamptz(3),     -- makes a device this kiosk, once
  token_digest bytea unique,                                 -- what that device shows from then on
  silent_hours integer not null check (silent_hours between 1 and 720),
  waiting integer not null default 0 check (waiting >= 0),   -- entries on the device, by its own last word
  created_at timestamptz(3) not null default now(), enrolled_at timestamptz(3), last_seen_at timestamptz(3), revoked_at timestamptz(3),
  check ((code_digest is null) = (code_ends_at is null)),
  check (revoked_at is null or (token_digest is null and code_digest is null))
);
-- An entry arrives once, however often it is sent: its key, made by the device, is the primary key.
create table kiosk_entry (
  key_digest bytea primary key, kiosk_id uuid not null references kiosk, idea_id uuid not null unique references idea,
  created_at timestamptz(3) not null default now()
);
create index kiosk_entry_of_kiosk on kiosk_entry (kiosk_id);
