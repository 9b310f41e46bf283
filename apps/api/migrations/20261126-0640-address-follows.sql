-- People without an account who want to hear of one idea: they had its number and code, and confirm their address by one click.
create table address_follow (
  id uuid primary key, idea_id uuid not null references idea, address text not null,
  confirmed_at timestamptz(3), created_at timestamptz(3) not null default now(), unique (idea_id, address)
);
create index address_follow_open on address_follow (created_at) where confirmed_at is null;
