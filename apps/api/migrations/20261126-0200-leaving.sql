-- Whoever leaves is forgotten: the row stays, because kept texts and decisions hang on it, and says nothing of anybody.
alter table account add column erased_at timestamptz(3);
alter table account alter column email drop not null, alter column email_canonical drop not null;
alter table account add constraint account_erased_is_nobody check (
  case when erased_at is null then email is not null and email_canonical is not null
       else email is null and email_canonical is null and place_id is null and confirmed_at is null and role = 'resident' end
);
-- Who left, with which choice: after a restore from backup these are erased again. Ids only.
create table erasure (
  account_id uuid primary key references account, texts text not null check (texts in ('keep', 'remove')),
  erased_at timestamptz(3) not null
);
