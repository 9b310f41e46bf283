-- What somebody who is signed in is still writing: at most one per person. Not a row of `idea`, because nothing may be missing
-- there and everything may be missing here, and because no list, search or count can then ever meet it.
create table idea_draft (
  account_id uuid primary key references account, version integer not null default 1 check (version > 0),
  title text not null check (char_length(title) <= 250), body text not null check (char_length(body) <= 10000),
  place text not null check (char_length(place) <= 40), category text not null check (char_length(category) <= 40),
  project text not null, location text not null, pin text not null check (char_length(project) <= 40), photos jsonb not null default '[]',
  saved_at timestamptz(3) not null
);
create index idea_draft_saved on idea_draft (saved_at);
insert into retention (key, position, hours, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('draft', 84, 2160, 'Entwurf, wenn du angemeldet bist', 'draft, when you are signed in',
  'auf jedem Gerät weiterschreiben', 'writing on from every device',
  'bis du absendest oder verwirfst, sonst {time} nach der letzten Änderung', 'until you send or discard it, else {time} after the last change');
