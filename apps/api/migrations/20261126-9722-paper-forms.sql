-- The number of a printed form is known for two years: long enough for one that comes back late, and then nobody needs who printed it.
update retention set tables = '{paper_scan}' where key = 'paper_scan';
insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('paper_form', 8304, 17520, false, '{paper_form}',
  'Nummer eines gedruckten Bogens, mit wem ihn gedruckt hat und welche Einwilligung darauf steht',
  'number of a printed form, with who printed it and which consent stands on it',
  'jeden Bogen nur einmal abtippen', 'type each form in only once',
  '{time} nach dem Drucken, sonst nach dem Abtippen', '{time} after it was printed, else after it was typed in');
create index paper_form_done on paper_form ((coalesce(typed_at, made_at)));
