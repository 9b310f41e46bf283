-- A scan of a form that somebody filled in on paper. It is drawn anew like every picture, seen by staff alone, never of an idea.
alter table photo add column scan boolean not null default false, add constraint photo_scan_of_no_idea check (not scan or idea_id is null);

-- Forms that were printed with a number: each is typed in once.
create table paper_form (
  number integer generated always as identity (start with 1001) primary key, made_by uuid references account, made_at timestamptz(3) not null,
  entry_id uuid unique references counter_entry on delete set null, typed_at timestamptz(3)
);
-- Scans that wait to be typed in, and those that were; who is done with one says which entry came of it, or none.
create table paper_scan (
  photo_id uuid primary key references photo, uploaded_by uuid references account, uploaded_at timestamptz(3) not null,
  entry_id uuid references counter_entry on delete set null, done_at timestamptz(3)
);
create index paper_scan_waiting on paper_scan (uploaded_at) where done_at is null;

insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('paper_scan', 8303, 720, false, '{paper_scan,paper_form}',
  'Scan eines Bogens, den du auf Papier ausgefüllt hast', 'scan of a form that you filled in on paper',
  'abtippen und noch einmal nachsehen können', 'type it in and be able to look once more',
  '{time} nach dem Abtippen, ungetippt höchstens doppelt so lange', '{time} after it was typed in, at most twice as long if it never was');
