-- A mail that came back counts once, however often its report is read.
alter table mail add column bounced_at timestamptz(3);
-- Addresses from which mails came back. Once stopped, nothing goes there but codes, receipts and decisions.
create table mail_bounce (
  address text primary key, count integer not null default 0, -- mails that came back for good
  status text not null,                        -- the last enhanced status (RFC 3463), such as 5.1.1
  reason text not null, last_at timestamptz(3) not null, stopped_at timestamptz(3)
);
