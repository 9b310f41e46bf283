-- Links by which one mail of many can be stopped, made for each person; emptied with the text once the mail was sent.
alter table mail add column stop_url text;
-- A digest quotes several things: taken back with each of them.
alter table mail add column also_about uuid[];

-- What somebody is told of, once per event: shown on the site, and by mail at once, in the next digest, or not at all.
create table notification (
  id uuid primary key, account_id uuid not null references account, event_id bigint not null,
  kind text not null check (kind in ('answer', 'progress', 'reply', 'mention', 'comment', 'change', 'new_idea', 'decision')),
  reason text not null check (reason in ('author', 'voter', 'commenter', 'choice', 'subscription')),
  idea_id uuid not null references idea,
  source_id uuid not null,                     -- the answer, step, comment, decision or idea that it tells of; read again when shown
  subscription_id uuid,
  mail text not null check (mail in ('none', 'digest', 'now')),
  created_at timestamptz(3) not null, read_at timestamptz(3),
  told_at timestamptz(3),                      -- when it went into a mail, or was passed over by a digest
  unique (account_id, event_id)
);
create index notification_newest on notification (account_id, created_at desc, id desc);
create index notification_unread on notification (account_id) where read_at is null;
create index notification_for_digest on notification (account_id, created_at) where mail = 'digest' and told_at is null;
create index notification_of_idea on notification (idea_id);

create table notification_setting (
  account_id uuid primary key references account,
  choices jsonb not null default '{}',         -- kind of event → channel; what is missing has its default
  digest_hour smallint check (digest_hour between 0 and 23), -- in Berlin; null: the town's
  paused_until timestamptz(3), updated_at timestamptz(3) not null default now()
);
-- One digest per person and calendar day in Berlin, however many workers there are.
create table digest_day (
  account_id uuid not null references account, day date not null, items integer not null,
  sent_at timestamptz(3) not null, primary key (account_id, day)
);
