-- That somebody shall have another role: where there are two admins, another one confirms it.
create table role_request (
  id uuid primary key, account_id uuid not null references account,
  from_role text not null, to_role text not null check (to_role in ('resident', 'moderator', 'office', 'council', 'admin')),
  reason text not null check (char_length(reason) between 1 and 300),
  asked_by uuid references account, asked_at timestamptz(3) not null, ends_at timestamptz(3) not null,
  decided_by uuid references account, decided_at timestamptz(3),
  outcome text check (outcome in ('confirmed', 'refused', 'expired', 'at_once')),
  check (from_role <> to_role), check ((outcome is null) = (decided_at is null)),
  check (outcome is distinct from 'confirmed' or decided_by is distinct from asked_by or asked_by is null)
);
create index role_request_about on role_request (account_id) where outcome is null;
create index role_request_asked on role_request (asked_by) where asked_by is not null;
create index role_request_decided on role_request (decided_by) where decided_by is not null;

insert into retention (key, position, hours, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('role_request', 871, 17520, '{role_request}',
  'wer wann welche Rolle bekam oder verlor, warum und durch wen', 'who got or lost which role, when, why and through whom',
  'belegen, wer für die Stadt handeln durfte', 'prove who could act for the town',
  '{time}; nach dem Ende eines Kontos ohne Namen', '{time}; without a name once an account has ended');
