-- What somebody could not use of this website (§ 9b NBGG). Number and code lead the reporter back to it; the code is computed, never stored.
create table barrier_report (
  id uuid primary key, number integer not null generated always as identity unique, page text not null check (char_length(page) <= 500),
  text text not null check (char_length(text) <= 2000), email text, language text not null check (language in ('de', 'en')),
  user_agent text check (char_length(user_agent) <= 300), reporter_id uuid references account,
  state text not null default 'received' check (state in ('received', 'in_work', 'fixed', 'answered')),
  answer text check (char_length(answer) <= 2000), due_on date not null, version integer not null default 1,
  created_at timestamptz(3) not null default now(), closed_at timestamptz(3),
  check ((state in ('fixed', 'answered')) = (closed_at is not null)), check (closed_at is null or answer is not null)
);
create index barrier_report_due on barrier_report (due_on, id) where closed_at is null;
create index barrier_report_reporter on barrier_report (reporter_id) where reporter_id is not null;
insert into retention (key, position, hours, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('barrier_address', 861, 720,
  'Adresse und Programm dessen, der eine Barriere meldet, wenn angegeben', 'address and program of who reports a barrier, if given',
  'Bescheid geben, was daraus wird; das Hindernis nachstellen', 'tell what becomes of it; see the barrier ourselves',
  '{time} nach der Antwort', '{time} after the answer');
