-- Whoever writes while a theme or a place is merged waits for that at this one row, and has what it became.
create function in_what_it_became() returns trigger language plpgsql as $$
declare became uuid;
begin
  if tg_argv[0] = 'category' then
    select coalesce(merged_into, id) into became from category where id = new.category_id for share;
    if found then new.category_id := became; end if;
  else
    select coalesce(merged_into, id) into became from place where id = new.place_id for share;
    if found then new.place_id := became; end if;
  end if;
  return new;
end $$;
create trigger idea_category_begun before insert on idea for each row when (new.category_id is not null)
  execute function in_what_it_became('category');
create trigger idea_category_changed before update of category_id on idea for each row
  when (new.category_id is distinct from old.category_id) execute function in_what_it_became('category');
create trigger idea_place_begun before insert on idea for each row when (new.place_id is not null) execute function in_what_it_became('place');
create trigger idea_place_changed before update of place_id on idea for each row
  when (new.place_id is distinct from old.place_id) execute function in_what_it_became('place');
create trigger account_place_changed before update of place_id on account for each row
  when (new.place_id is distinct from old.place_id) execute function in_what_it_became('place');
