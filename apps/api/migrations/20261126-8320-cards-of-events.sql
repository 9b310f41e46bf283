-- An evening with cards that stands in the calendar, too.
alter table occasion add column event_id uuid unique references town_event on delete set null;
