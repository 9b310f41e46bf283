-- Which text of consent stands on a printed form: that one was ticked, whatever is the newest when it is typed in.
alter table paper_form add column consent_version integer references consent_text;
update paper_form f set consent_version = coalesce(
  (select max(version) from consent_text c where c.since <= f.made_at), (select min(version) from consent_text));
alter table paper_form alter column consent_version set not null;
