-- How content the citizen was with what was done: GOOD, FAIR or POOR.
alter table ticket add column rating varchar(10);
