-- What moderators keep beside the queue: notes for the team, whose it is, views of the list that somebody comes back to.
create table queue_note (
  id uuid primary key, idea_id uuid not null references idea, comment_id uuid references comment,  -- null: about the idea itself
  author_id uuid not null references account, text text not null check (char_length(text) between 2 and 2000),
  created_at timestamptz(3) not null default now()
);
create index queue_note_of_idea on queue_note (idea_id, created_at, id);
create index queue_note_author on queue_note (author_id, created_at);

create table queue_view (
  id uuid primary key, account_id uuid not null references account, name text not null check (char_length(name) between 1 and 40),
  query text not null check (char_length(query) <= 500),   -- of the page's address: the queue and what it is narrowed by
  standard boolean not null default false,                 -- what opens when the address says nothing
  created_at timestamptz(3) not null default now(), unique (account_id, name)
);
create unique index queue_view_standard on queue_view (account_id) where standard;

-- Untold: by the mail of the next morning.
alter table queue_item add column assigned_by uuid references account, add column assigned_at timestamptz(3),
  add column assigned_untold boolean not null default false;
create index queue_assigned_untold on queue_item (assigned_to) where assigned_untold and closed_at is null;
create index notice_of_reporter on notice (reporter_id, created_at desc) where reporter_id is not null;
create index notice_of_idea on notice (idea_id, created_at desc);

insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('queue_note', 125, 17520, false, '{queue_note}',
  'Notizen der Moderation zu einem Text', 'notes of the moderators about a text',
  'sich abstimmen, bevor entschieden wird; in der Kopie deiner Daten stehen sie dabei', 'agree before something is decided; they are part of the copy of your data',
  '{time}, vorher, wenn du dein Konto löschst', '{time}, earlier if you delete your account'),
('queue_view', 126, null, true, '{queue_view}',
  'Gespeicherte Ansichten von Beschäftigten', 'saved views of staff', 'schneller arbeiten', 'work faster',
  'bis du sie löschst oder dein Konto löschst', 'until you delete them or delete your account');
