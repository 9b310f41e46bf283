-- A mail that waits for its day is given up five days after the first try, not five days after it was written.
alter table mail add column first_tried_at timestamptz(3);
update mail set first_tried_at = created_at where attempts > 0;

-- Nobody decides an appeal against their own decision, nor about themselves; whoever lifts their own decision grants the appeal by that.
create or replace function sanction_appeal_by_another() returns trigger language plpgsql as $$
begin
  if exists (select from sanction s where s.id = new.sanction_id and (s.account_id = new.decided_by
      or (s.by_id = new.decided_by and not (new.success and s.lifted_by is not distinct from new.decided_by)))) then
    raise exception 'an appeal is decided by somebody else than the sanction it is against' using errcode = 'check_violation';
  end if;
  return new;
end $$;
