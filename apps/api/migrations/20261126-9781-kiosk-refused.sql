-- Entries that lie on a kiosk because the town refused them, as the device says with each of its words: which, why, since when.
-- What they say stays on the device; the mark is the first signs of the key that its writer has.
create table kiosk_refused (
  kiosk_id uuid not null references kiosk, mark text not null check (mark ~ '^[0-9A-Z]{4}$'),
  reason text not null check (reason in ('closed', 'rate', 'wrong')), fields text[] not null default '{}',
  since timestamptz(3) not null, primary key (kiosk_id, mark)
);
