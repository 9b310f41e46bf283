-- Proofs that were used and work no second time. A digest of what we handed out ourselves: it leads to nobody.
create table spent_proof (digest bytea primary key, spent_at timestamptz(3) not null default now());
create index spent_proof_age on spent_proof (spent_at);
insert into retention (key, position, hours, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('spent_proof', 142, 24,
  'Dass eine Prüfung auf Programme erledigt ist, nur als Prüfwert und ohne dich',
  'that a check for programs was passed, as a digest only and without you',
  'jede Prüfung soll nur einmal gelten', 'each check is to count only once', '{time}', '{time}');
