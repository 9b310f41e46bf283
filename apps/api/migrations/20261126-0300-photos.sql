-- Pictures of ideas. Files lie outside; the row says who may see them. An idea that goes leaves its photos free, and what is
-- free is swept by the worker together with its files, which the database cannot do.
create table photo (
  id uuid primary key, idea_id uuid references idea on delete set null, ticket_digest bytea not null,
  name text not null unique, width integer not null check (width > 0), height integer not null check (height > 0),
  alt text not null default '' check (char_length(alt) <= 200), position integer not null default 0 check (position between 0 and 2),
  created_at timestamptz(3) not null default now()
);
create unique index photo_of_idea on photo (idea_id, position) where idea_id is not null;
create index photo_free on photo (created_at) where idea_id is null;
insert into retention (key, position, hours, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('photo', 83, 336, 'Fotos, ohne Ort, Zeit und Gerät', 'photos, without place, time and device',
  'zeigen, worum es geht', 'showing what it is about', 'wie die Idee; ohne Idee {time}', 'as long as the idea; without one {time}');
