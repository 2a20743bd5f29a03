-- Owned by journal.store. Whoever holds journal_writer counts the positions itself: a sequence of the database leaves gaps,
-- and embedded H2 commits each few numbers on their own.
alter table journal_entry alter column position drop identity;
