-- Events of the town: themed evenings, trainings, dates of the council. Called town_event, because `event` is the log.
create sequence town_event_number as integer;
create table town_event (
  id uuid primary key, number integer not null unique default nextval('town_event_number'),
  kind text not null check (kind in ('themed_evening', 'training', 'council_date', 'other')),
  title text not null check (char_length(title) between 5 and 120),
  description text not null check (char_length(description) between 20 and 5000),
  starts_at timestamptz(3) not null, ends_at timestamptz(3) not null check (ends_at > starts_at),
  place text check (char_length(place) between 3 and 200),          -- null: in the meeting room
  access text[] not null default '{}' check (access <@ array['step_free', 'hearing_loop', 'toilet', 'companion', 'sign_language', 'quiet_room']),
  language text not null check (char_length(language) between 2 and 60),
  takes_registrations boolean not null default false,
  capacity integer check (capacity between 1 and 5000),             -- null: as many as come
  registration_until timestamptz(3),                                -- null: until it begins
  state text not null default 'draft' check (state in ('draft', 'published', 'cancelled')),
  cancel_reason text check (char_length(cancel_reason) between 5 and 500),
  minutes text check (char_length(minutes) between 20 and 20000), minutes_published_at timestamptz(3),
  version integer not null default 1,                               -- grows with each change; calendars read it as their sequence
  created_at timestamptz(3) not null, changed_at timestamptz(3) not null, published_at timestamptz(3),
  check ((state = 'cancelled') = (cancel_reason is not null)), check (minutes_published_at is null or minutes is not null),
  check ((state = 'draft') = (published_at is null)), check (registration_until is null or registration_until <= ends_at)
);
create index town_event_by_time on town_event (starts_at, number);

-- Ideas that came out of an event, or that it was about.
create table event_idea (
  event_id uuid not null references town_event on delete cascade, idea_id uuid not null references idea, primary key (event_id, idea_id)
);
create index event_idea_by_idea on event_idea (idea_id);

-- Who comes. The row goes when they say that they do not; name and address are those of the account where there is one.
create table event_registration (
  id uuid primary key, event_id uuid not null references town_event on delete cascade, account_id uuid references account,
  name text check (char_length(name) between 2 and 80), address text, language text not null check (language in ('de', 'en')),
  state text not null check (state in ('unconfirmed', 'confirmed', 'waiting')),
  created_at timestamptz(3) not null,
  placed_at timestamptz(3),                                         -- when they got a seat or came to the end of the waiting list
  check ((account_id is null) = (address is not null)), check ((account_id is null) = (name is not null)),
  check ((state = 'unconfirmed') = (placed_at is null)), unique (event_id, account_id)
);
create unique index event_registration_by_address on event_registration (event_id, lower(address));
create index event_registration_by_account on event_registration (account_id);

-- Nobody gets a seat that is not there, whatever the code above believes. `no key update` lets foreign keys pass.
create function event_seats_kept() returns trigger language plpgsql as $$
declare seats integer; taken integer;
begin
  select capacity into seats from town_event where id = new.event_id for no key update;
  if seats is not null then
    select count(*) into taken from event_registration where event_id = new.event_id and state = 'confirmed';
    if taken > seats then
      raise exception 'no seat is left' using errcode = 'check_violation', constraint = 'event_seats_kept';
    end if;
  end if;
  return null;
end $$;
create trigger event_registration_seats after insert or update of state on event_registration
  for each row when (new.state = 'confirmed') execute function event_seats_kept();

create constraint trigger town_event_shown after insert or update or delete on town_event deferrable initially deferred for each row execute function public_changed();
create constraint trigger event_idea_shown after insert or update or delete on event_idea deferrable initially deferred for each row execute function public_changed();

insert into retention (key, position, hours, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('event_registration_open', 811, 48,
  'Anmeldung zu einer Veranstaltung, die noch nicht bestätigt ist: Name und Adresse', 'registration for an event that is not confirmed yet: name and address',
  'prüfen, ob dir die Adresse gehört', 'check that the address is yours', '{time}', '{time}'),
('event_registration', 812, 720,
  'Anmeldung zu einer Veranstaltung: Name und Adresse oder dein Konto', 'registration for an event: name and address, or your account',
  'Plätze vergeben, erinnern, Bescheid geben', 'give out seats, remind you, notify you',
  'bis du absagst, höchstens {time} nach der Veranstaltung', 'until you cancel, at most {time} after the event');
