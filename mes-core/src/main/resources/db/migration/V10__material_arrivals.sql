-- Days on which materials arrive, null where they are there at the release.
alter table order_line add column leather_on date;
alter table order_line add column soles_on date;
