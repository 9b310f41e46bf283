-- Appointments in EIN.Lebens.raum. Free times are reckoned from series and closed days; only what is booked is a row, and no two
-- rows of one host may overlap, whoever writes at the same moment.
create extension if not exists btree_gist;

create table appointment_matter (
  id uuid primary key, name text not null check (length(name) between 3 and 80), hint text not null default '' check (length(hint) <= 200),
  position integer not null, active boolean not null default true
);

-- A single day is a series whose first day is its last. `weekday` as ISO counts: Monday is 1.
create table appointment_series (
  id uuid primary key, matter_ids uuid[] not null check (cardinality(matter_ids) > 0), host text not null check (length(host) between 2 and 80),
  weekday smallint not null check (weekday between 1 and 7), from_time time not null, until_time time not null,
  minutes smallint not null check (minutes between 5 and 240), valid_from date not null, valid_until date,
  created_at timestamptz(3) not null,
  check (until_time >= from_time + minutes * interval '1 minute'), check (valid_until is null or valid_until >= valid_from - 1)
);

-- Nobody is there on this day: of one series, or of all.
create table appointment_closure (
  id uuid primary key, day date not null, series_id uuid references appointment_series,
  reason text not null check (length(reason) between 3 and 300), created_at timestamptz(3) not null,
  unique nulls not distinct (day, series_id)
);

create table appointment (
  id uuid primary key, series_id uuid not null references appointment_series, matter_id uuid not null references appointment_matter,
  host text not null, starts_at timestamptz(3) not null, ends_at timestamptz(3) not null check (ends_at > starts_at),
  status text not null check (status in ('held', 'confirmed', 'displaced', 'cancelled', 'lapsed', 'came', 'missed')),
  held_until timestamptz(3), check ((status = 'held') = (held_until is not null)),
  name text not null check (length(name) between 2 and 80), email text, phone text, check (email is not null or phone is not null),
  note text not null default '', needs text not null default '', language text not null check (language in ('de', 'en')),
  sequence integer not null default 0, reason text, reminded_at timestamptz(3), created_at timestamptz(3) not null,
  check (status <> 'displaced' or reason is not null),
  constraint appointment_once exclude using gist (host with =, tstzrange(starts_at, ends_at) with &&)
    where (status in ('held', 'confirmed', 'came', 'missed'))
);
create index appointment_by_start on appointment (starts_at);
create index appointment_by_email on appointment (lower(email)) where email is not null;

-- An entry for the calendar that goes along with a mail.
alter table mail add column calendar text;

insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('appointment', 820, 720, false, '{appointment}',
  'Termine im EIN.Lebens.raum: Name, Adresse oder Telefon, Anliegen', 'appointments in the EIN.Lebens.raum: name, address or telephone, matter',
  'für dich da sein, Bescheid geben, wenn sich etwas ändert', 'be there for you, tell you when something changes',
  '{time} nach dem Termin, vorher, wenn du es über den Link in der E-Mail löschst', '{time} after the appointment, earlier if you delete it with the link in the mail'),
('appointment_open', 821, 24, false, '{appointment}',
  'Angefragte Termine, die nicht bestätigt sind', 'requested appointments that are not confirmed',
  'prüfen, ob die Adresse stimmt', 'check that the address is right',
  '30 Minuten für den Platz, die Anfrage {time}', '30 minutes for the slot, the request {time}');
