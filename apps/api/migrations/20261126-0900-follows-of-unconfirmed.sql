-- A choice about an idea goes with the idea: nothing may hold up the nightly work that forgets ideas whose code never came.
alter table follow_choice drop constraint follow_choice_idea_id_fkey,
  add foreign key (idea_id) references idea on delete cascade;
