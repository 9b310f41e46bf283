-- What the council's information system says of a paper beyond its title: its kind, its file, and where it was on the agenda. What is
-- read stays when the system falls silent; since when it has is kept beside it.
-- First, because what it has yet to do at the end would forbid changing the table.
drop trigger council_paper_shown on council_paper;
update council_paper set tries = 0, next_read_at = now();
alter table council_paper
  add column paper_type text, add column page_url text, add column file_url text, add column file_name text, add column file_type text,
  add column file_bytes bigint check (file_bytes > 0),
  add column consultations jsonb not null default '[]' check (jsonb_typeof(consultations) = 'array'),
  add column failing_since timestamptz(3),
  add column gone boolean not null default false, -- the system itself says that there is no such paper any more
  add check ((failing_since is null) = (tries = 0)), add check (not gone or failing_since is not null);

-- Each object as it was last sent, in the parts that we use, so that an unchanged one need not be sent again.
create table council_object (
  url text primary key check (char_length(url) <= 500), content jsonb not null check (jsonb_typeof(content) = 'object'),
  etag text check (char_length(etag) <= 300), last_modified text check (char_length(last_modified) <= 100),
  fetched_at timestamptz(3) not null
);
create index council_object_fetched on council_object (fetched_at);

-- Being read again without news is no news.
create constraint trigger council_paper_shown after insert or delete on council_paper deferrable initially deferred
  for each row execute function public_changed();
create constraint trigger council_paper_changed_shown after update on council_paper deferrable initially deferred
  for each row when ((old.title, old.reference, old.paper_on, old.paper_type, old.page_url, old.file_url, old.file_name, old.file_type, old.file_bytes,
      old.consultations, old.failing_since, old.gone, old.tries > 2)
    is distinct from (new.title, new.reference, new.paper_on, new.paper_type, new.page_url, new.file_url, new.file_name, new.file_type, new.file_bytes,
      new.consultations, new.failing_since, new.gone, new.tries > 2))
  execute function public_changed();
