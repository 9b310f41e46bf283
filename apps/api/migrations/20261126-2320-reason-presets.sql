-- Presets point to a rule of the house by its number, which means the same rule in every version; admins keep them.
alter table reason_preset add column rule_number integer check (rule_number between 1 and 99),
  add column active boolean not null default true, add column version integer not null default 1,
  add check (char_length(label) between 3 and 80), add check (char_length(text) between 10 and 2000),
  add check (char_length(ground) between 3 and 200);
update reason_preset set rule_number = substring(ground from '^\s*(?:Spielregel|Regel)\s+(\d{1,2})(?!\d)')::integer;
