-- The rule about spent proofs came before rules named their tables.
update retention set tables = '{spent_proof}' where key = 'spent_proof';
