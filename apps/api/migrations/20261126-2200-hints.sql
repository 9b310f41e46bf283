-- What a program notices in what waits for a person. It flags and sorts, and decides nothing. Places in a text, never the text.
alter table queue_item add column hinted_version integer;          -- the version that was looked through
create index queue_to_look_through on queue_item (created_at)
  where closed_at is null and kind in ('idea', 'edit', 'notice', 'comment') and hinted_version is distinct from version;
create table queue_hint (
  item_id uuid not null references queue_item on delete cascade, position smallint not null,
  kind text not null check (kind in ('word', 'link', 'phone', 'email', 'iban', 'plate', 'address', 'capitals', 'repeated', 'burst')),
  category text check (category in ('insult', 'hate', 'signs', 'threat', 'personal_data', 'ads', 'off_topic')),
  part text check (part in ('title', 'body')), starts integer, ends integer, -- UTF-16 units
  word text, why text not null, weight smallint not null check (weight between 1 and 3),
  primary key (item_id, position),
  check ((kind = 'word') = (word is not null)), check (starts < ends), check ((starts is null) = (ends is null))
);
create index queue_hint_of_word on queue_hint (word, item_id) where word is not null;
-- What the town adds to the list of the product, and what of that it switched off.
create table watched_word (
  id uuid primary key, word text not null unique check (char_length(word) between 2 and 80),
  category text check (category in ('insult', 'hate', 'signs', 'threat', 'personal_data', 'ads', 'off_topic')), -- null: an exception
  reason text check (char_length(reason) between 3 and 300), active boolean not null, built_in boolean not null,
  changed_at timestamptz(3) not null default now(),
  check (built_in or reason is not null)
);
-- By what a repeated text is recognised: keyed digests of runs of three words. Nobody can read the text out of them.
create table text_print (
  subject_id uuid primary key,                                      -- the comment, or the idea
  idea_id uuid not null references idea on delete cascade, comment_id uuid references comment on delete cascade,
  marks integer[] not null, created_at timestamptz(3) not null default now()
);
create index text_print_marks on text_print using gin (marks);
insert into retention (key, position, hours, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('text_print', 118, 336, '{text_print}',
  'Prüfwerte eines Textes, aus denen er nicht lesbar ist', 'digests of a text from which it cannot be read',
  'merken, dass derselbe Text oft kommt', 'notice that the same text comes again and again',
  '{time}, vorher, wenn der Text gelöscht wird', '{time}, earlier if the text is deleted');
