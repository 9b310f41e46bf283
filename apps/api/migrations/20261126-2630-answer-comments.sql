-- Which comments changed an answer. Where an idea has one answer, the comments marked before belong to it.
create table answer_comment (
  answer_id uuid not null references answer, comment_id uuid not null references comment, primary key (answer_id, comment_id)
);
insert into answer_comment (answer_id, comment_id)
  select a.id, c.id from comment c join answer a on a.idea_id = c.idea_id
  where c.changed_the_plan is not null and not exists (select from answer o where o.idea_id = a.idea_id and o.id <> a.id);
