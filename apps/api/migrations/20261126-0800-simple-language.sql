-- Einfache Sprache is a language of its own for pages of the town; `de-simple` is its tag (BCP 47).
alter table town_page drop constraint town_page_locale_check;
alter table town_page add constraint town_page_locale_check check (locale in ('de', 'en', 'de-simple'));
