-- Hearing of new editions of reports by mail: with an account a subscription like any other, without one an address that follows no idea.
alter table address_follow alter column idea_id drop not null;
alter table address_follow drop constraint address_follow_idea_id_address_key;
alter table address_follow add constraint address_follow_once unique nulls not distinct (idea_id, address);

update retention set
  what_de = 'Adresse ohne Konto, die einer Idee oder neuen Berichten folgen will und noch nicht bestätigt ist',
  what_en = 'address without an account that wants to follow an idea or new reports and is not confirmed yet'
where key = 'address_follow_open';
update retention set
  what_de = 'Bestätigte Adresse ohne Konto, die einer Idee oder neuen Berichten folgt',
  what_en = 'confirmed address without an account that follows an idea or new reports',
  why_de = 'dir sagen, was aus der Idee wird oder dass ein Bericht erschienen ist',
  why_en = 'tell you what becomes of the idea or that a report was published'
where key = 'address_follow';
