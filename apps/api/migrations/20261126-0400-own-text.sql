-- Nobody decides about what they wrote themselves, whatever the program believes.
create function decision_not_on_own_text() returns trigger language plpgsql as $$
begin
  if new.actor_id = coalesce((select c.author_id from comment c where c.id = new.comment_id), (select i.author_id from idea i where i.id = new.idea_id)) then
    raise exception 'a decision about a text is made by somebody else than its author' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger decision_not_on_own_text before insert or update of actor_id, idea_id, comment_id on decision
  for each row execute function decision_not_on_own_text();
