-- When somebody is in EIN.Lebens.raum: whole versions of the week, each valid from a day on, and days that differ.
create table opening_version (
  id uuid primary key, valid_from date not null unique,
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),   -- { id, weekday 1 to 7, from, until, who, helpsWith }; without hours only the day is said
  note text not null default '' check (char_length(note) <= 500),
  demo boolean not null default false,                          -- invented for the demo
  sequence integer not null default 0,                          -- grows with each change, for calendars
  changed_at timestamptz(3) not null default now()
);
create table opening_exception (
  day date primary key, from_time text, until_time text,        -- without times the room is closed
  reason text not null check (char_length(reason) between 3 and 200),
  sequence integer not null default 0, changed_at timestamptz(3) not null default now(),
  check ((from_time is null) = (until_time is null)), check (from_time < until_time)
);
create constraint trigger opening_version_shown after insert or update or delete on opening_version deferrable initially deferred for each row execute function public_changed();
create constraint trigger opening_exception_shown after insert or update or delete on opening_exception deferrable initially deferred for each row execute function public_changed();

-- What stood as text among the facts of the town stays readable as a note, until somebody enters it line by line.
insert into opening_version (id, valid_from, lines, note)
select gen_random_uuid(), coalesce((value->>'openingHoursSince')::date, current_date), '[]',
  left((select string_agg(concat_ws(', ', nullif(line->>'days', ''), nullif(line->>'hours', ''), nullif(line->>'who', '')), '; ')
        from jsonb_array_elements(value->'openingHours') line), 500)
from town_setting where key = 'facts' and jsonb_array_length(coalesce(value->'openingHours', '[]')) > 0;
update town_setting set value = value - 'openingHours' - 'openingHoursSince' where key = 'facts';
