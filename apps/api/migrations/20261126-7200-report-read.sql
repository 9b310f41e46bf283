-- What was in the scope of a draft when the reading of its texts began, by running numbers: texts that have left it and texts that have come
-- into it since are told apart by it, even where they are as many. Kept for the run whose findings stand and for the one that reads.
create table report_read (
  report_id uuid not null references report on delete cascade, run_id uuid not null, ideas integer[] not null, comments integer[] not null,
  primary key (report_id, run_id)
);
-- An edition has a list of its own, and a draft that is thrown away keeps nothing.
create function report_read_no_more() returns trigger language plpgsql as $$
begin
  delete from report_read where report_id = new.id;
  return null;
end $$;
create trigger report_read_no_more after update of state on report for each row
  when (new.state <> 'draft' and old.state = 'draft') execute function report_read_no_more();
