insert into retention (key, position, hours, ends_with_account, tables, what_de, what_en, why_de, why_en, how_long_de, how_long_en) values
('report', 129, null, false, '{report,report_edition,edition_mark}',
  'Berichte für den Rat: wer einen begonnen, veröffentlicht oder eine Notiz dazu geschrieben hat',
  'reports for the council: who began one, published it or wrote a note about it',
  'belegen, wie der Rat informiert wurde', 'prove how the council was informed',
  'auf Dauer; nach dem Ende eines Kontos ohne Namen. Zitate gehen mit ihrem Beitrag',
  'for good; without a name once an account has ended. Quotes go with their contribution');
