-- Each row of retention names the tables that it speaks of.
update retention r set tables = named.tables::text[] from (values
  ('event_registration_open', '{event_registration}'), ('event_registration', '{event_registration}'),
  ('barrier_address', '{barrier_report}')) as named(key, tables) where named.key = r.key;
