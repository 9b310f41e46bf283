-- That an idea was handed in on paper as an Einwohnerantrag (§ 31 NKomVG), and on which day; everybody reads it at the idea.
-- A column of the idea, so that its page asks no further statement.
alter table idea add column petition_submitted_on date;
