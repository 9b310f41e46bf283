create table passkey (
  id uuid primary key, account_id uuid not null references account,
  credential_id bytea not null unique check (octet_length(credential_id) between 1 and 1023),
  public_key bytea not null, counter bigint not null check (counter >= 0),
  transports jsonb not null default '[]', synced boolean not null,
  name text not null check (char_length(name) between 1 and 60),
  created_at timestamptz(3) not null, last_used_at timestamptz(3)
);
create index passkey_account on passkey (account_id, created_at);
-- A question that a passkey answers once: taken away when it is answered, whatever the answer.
create table passkey_challenge (
  id uuid primary key, purpose text not null check (purpose in ('add', 'sign-in')),
  challenge text not null, account_id uuid references account,   -- null: whoever has the passkey says who they are
  expires_at timestamptz(3) not null,
  check ((purpose = 'add') = (account_id is not null))
);
