-- Owned by terminal.store.
-- A Sparkplug edge node has a secret as a terminal has, and belongs to no one site.
alter table terminal_access alter column site_id drop not null;
alter table terminal_access add column edge_node_id varchar(64);
