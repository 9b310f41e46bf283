-- The privacy page says of every rule which tables it is about.
update retention set tables = '{spent_proof}' where key = 'spent_proof';
