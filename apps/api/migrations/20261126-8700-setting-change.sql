-- What admins change of what they keep: one row each, before and after, so that it can be read and taken back.
create table setting_change (
  id uuid primary key, kind text not null check (kind ~ '^[a-z-]{1,40}$'), subject text not null check (char_length(subject) between 1 and 200),
  label text not null check (char_length(label) <= 300), before jsonb, after jsonb, version integer not null check (version > 0),
  actor_id uuid references account, undoes uuid, created_at timestamptz(3) not null,
  unique (kind, subject, version), check (before is not null or after is not null)
);
create index setting_change_undone on setting_change (undoes) where undoes is not null;
create index setting_change_of on setting_change (actor_id) where actor_id is not null;

insert into retention (key, position, hours, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('setting_change', 870, 43800, '{setting_change}',
  'wer welche Einstellung geändert hat, mit dem Stand davor und danach', 'who changed which setting, with its state before and after',
  'Fehler zurücknehmen und nachvollziehen', 'take mistakes back and understand them',
  '{time}; nach dem Ende eines Kontos ohne Namen', '{time}; without a name once an account has ended');
