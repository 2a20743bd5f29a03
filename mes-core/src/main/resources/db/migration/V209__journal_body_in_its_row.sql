-- Owned by journal.store. Embedded H2 keeps a text of more than 256 bytes as a large object apart from its row, and every text
-- as a reader of one; a varchar lies in the row. To PostgreSQL both are the same.
alter table journal_entry alter column body set data type varchar;
