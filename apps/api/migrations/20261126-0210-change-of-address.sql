-- From 14 on people take part by themselves; kept is when they said so, never a birth date.
alter table account add column age_confirmed_at timestamptz(3);

-- A new address waits here until both addresses have agreed, or the old one has not objected for a week.
create table address_change (
  id uuid primary key, account_id uuid not null unique references account,
  email text not null, email_canonical text not null, locale text not null check (locale in ('de', 'en')),
  old_confirmed_at timestamptz(3), new_confirmed_at timestamptz(3), waits_until timestamptz(3),
  asked_from bytea,                            -- digest of the session that asked: it lives on when all others end
  created_at timestamptz(3) not null,
  check (waits_until is null or new_confirmed_at is not null)
);
create index address_change_waiting on address_change (waits_until) where waits_until is not null;

-- A mail's code and link for one purpose of one account, both only as keyed digests. Using either uses up the row.
create table account_code (
  id uuid primary key, account_id uuid not null references account,
  purpose text not null check (purpose in ('erase', 'old_address', 'new_address', 'stop_address')),
  code_digest bytea not null, token_digest bytea not null unique, attempts integer not null default 0,
  expires_at timestamptz(3) not null, used_at timestamptz(3), created_at timestamptz(3) not null
);
create index account_code_open on account_code (account_id, purpose) where used_at is null;

-- As it was typed: mail goes there, and a new account keeps it.
alter table sign_in_request add column email text;
update sign_in_request set email = email_canonical;
alter table sign_in_request alter column email set not null;

-- One mailbox at Google is one person, in whatever spelling. Whoever has two accounts already keeps both.
update account a set email_canonical = f.folded
from (select id, replace(split_part(split_part(email_canonical, '@', 1), '+', 1), '.', '') || '@gmail.com' as folded
      from account where email_canonical like '%@gmail.com' or email_canonical like '%@googlemail.com') f
where a.id = f.id and f.folded <> '@gmail.com'
  and not exists (select from account o where o.email_canonical = f.folded)
  and not exists (select from account o where o.id < a.id
    and o.email_canonical ~ '@(gmail|googlemail)\.com$'
    and replace(split_part(split_part(o.email_canonical, '@', 1), '+', 1), '.', '') || '@gmail.com' = f.folded);
