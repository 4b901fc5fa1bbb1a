-- Secrets that must be read again are sealed, which makes them longer; the service seals those that
-- are there at its next start.
alter table officer alter column totp_secret set data type varchar(400);
alter table webhook alter column secret set data type varchar(400);
-- Whoever is not told any more needs none.
update webhook set secret = '' where stopped_at is not null;
