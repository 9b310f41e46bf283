-- A session knows how it was proven, so that one place can decide what it is good for.
alter table session
  add column id uuid not null default gen_random_uuid() unique,
  add column proof text not null default 'mail' check (proof in ('mail', 'passkey', 'oidc')),
  add column proven_at timestamptz(3),         -- the last proof of the person; sensitive acts ask for a fresh one
  add column second_factor text check (second_factor in ('totp', 'recovery', 'passkey')),
  add column browser text check (char_length(browser) <= 40),  -- the family only: "Firefox"
  add column system text check (char_length(system) <= 40);    -- the family only: "Android"
update session set proven_at = created_at;
alter table session alter column proven_at set not null;

-- Whoever gets or loses rights signs in anew: a token that was made for less, or for more, is worth nothing.
create function account_role_changed() returns trigger language plpgsql as $$
begin
  delete from session where account_id = new.id;
  return null;
end $$;
create trigger account_role_changed after update of role on account
  for each row when (old.role is distinct from new.role) execute function account_role_changed();

create table totp (
  account_id uuid primary key references account,
  secret bytea not null,                       -- sealed with a key of this installation
  last_step bigint not null default 0,         -- the newest time step that was used: no code works twice
  created_at timestamptz(3) not null, confirmed_at timestamptz(3)
);
create table recovery_code (
  account_id uuid not null references totp on delete cascade, digest bytea not null, used_at timestamptz(3),
  primary key (account_id, digest)
);
