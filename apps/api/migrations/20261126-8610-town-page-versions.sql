-- Every text that a page of the town ever had. Whoever wrote it stands in the log alone.
create table town_page_version (
  id uuid primary key, slug text not null, locale text not null check (locale in ('de', 'en', 'de-simple')),
  number integer not null check (number > 0), title text not null, body text not null, demo boolean not null,
  created_at timestamptz(3) not null default now(), unique (slug, locale, number)
);
