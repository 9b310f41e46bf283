-- Where an idea is, in words: beside its place and its pin, or instead of a pin.
alter table idea add column location text check (char_length(location) between 1 and 200);

-- Pins of a section of the map, and the newest pins of the whole map.
create index idea_on_map on idea (lat, lon) where visibility = 'published' and lat is not null;
create index idea_newest_on_map on idea (published_at desc, id desc) where visibility = 'published' and lat is not null;
