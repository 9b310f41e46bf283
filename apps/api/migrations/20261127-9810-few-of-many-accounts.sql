-- Who works for the town and who has just come are few among all accounts, and were looked for by reading every one of them.
create index account_staff on account (role) where role <> 'resident';
create index account_newest on account (created_at);
-- Whoever leaves, or signs in after voting as a guest, has a handful of votes on comments.
create index comment_vote_of_account on comment_vote (account_id);
