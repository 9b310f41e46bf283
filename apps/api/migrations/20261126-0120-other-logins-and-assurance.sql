-- A login elsewhere: of the town, or of a broker in front of BundID. One account there is one account here.
create table external_identity (
  issuer text not null, subject text not null check (char_length(subject) between 1 and 255),
  account_id uuid not null references account, linked_at timestamptz(3) not null, last_used_at timestamptz(3),
  primary key (issuer, subject), unique (account_id, issuer)
);
-- A visit to the other login that has begun: one browser, one purpose, a few minutes, one return.
create table external_visit (
  browser_digest bytea primary key, account_id uuid references account,   -- null: to sign in; else: to be linked with this account
  expires_at timestamptz(3) not null
);

-- How sure we are that an account is a resident's, beyond its address. Shown in figures only.
create table account_assurance (
  account_id uuid not null references account, level text not null check (level in ('resident', 'oidc')),
  at timestamptz(3) not null, how text not null, primary key (account_id, level)
);
-- Codes that are handed out at the desk. Who used one is not kept, and only the day of it: the two lists cannot be joined.
create table desk_code_sheet (
  id uuid primary key, made_by uuid not null references account, made_at timestamptz(3) not null,
  valid_until timestamptz(3) not null
);
create table desk_code (
  digest bytea primary key, sheet_id uuid not null references desk_code_sheet, used_on date
);
create index desk_code_sheet_codes on desk_code (sheet_id);
