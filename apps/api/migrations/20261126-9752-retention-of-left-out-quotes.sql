-- Who left a quote out of a report stays with the report.
update retention set tables = array_append(tables, 'report_left_out'),
  what_de = 'Berichte für den Rat: wer einen begonnen, veröffentlicht, ein Zitat ausgelassen oder eine Notiz dazu geschrieben hat',
  what_en = 'reports for the council: who began one, published it, left a quote out or wrote a note about it'
where key = 'report';
