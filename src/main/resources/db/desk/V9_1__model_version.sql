-- Which topic model classified a ticket; empty for those filed before it was told.
alter table ticket add column model_version varchar(64);
