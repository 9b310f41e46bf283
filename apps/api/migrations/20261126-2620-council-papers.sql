-- What is known of a council's paper, by the address that a step names. Read by the worker, never while somebody waits.
create table council_paper (
  url text primary key check (char_length(url) <= 500),
  title text, reference text, paper_on date,
  tries integer not null default 0, next_read_at timestamptz(3) not null default now(), read_at timestamptz(3),
  check ((title is null) = (read_at is null))
);
create index council_paper_next on council_paper (next_read_at);
create function council_paper_named() returns trigger language plpgsql as $$
begin
  insert into council_paper (url) values (new.paper_url) on conflict do nothing;
  notify council_paper;
  return null;
end $$;
create trigger council_paper_named after insert on processing_step for each row when (new.paper_url is not null)
  execute function council_paper_named();
insert into council_paper (url) select distinct paper_url from processing_step where paper_url is not null on conflict do nothing;
