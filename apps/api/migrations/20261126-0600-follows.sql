-- What somebody said themselves about being told of an idea. Authors, voters and commenters follow without a row here.
create table follow_choice (
  account_id uuid not null references account, idea_id uuid not null references idea,
  follows boolean not null,                    -- false: an explicit stop, which outweighs being author, voter or commenter
  created_at timestamptz(3) not null default now(), primary key (account_id, idea_id)
);
create index follow_choice_of_idea on follow_choice (idea_id, account_id);
