-- What was promised about a ticket, as dates, so that another setting later moves no promise.
-- verify_by is there from the beginning; due is the promise whose turn it is.
alter table ticket add column follow_up_by date;
alter table ticket add column answer_by date;
-- When an officer first told the citizen something after Verifikasi.
alter table ticket add column followed_up_on date;
-- The day until which the reporter may object to an answer; afterwards it is done.
alter table ticket add column close_by date;
-- Since when the clock stands still, because the citizen was asked or answered, and the stage that
-- the ticket goes back to when they write.
alter table ticket add column clock_stopped date;
alter table ticket add column resume_stage varchar(20);
-- The authority outside of this desk that it was handed over to.
alter table ticket add column handed_to varchar;
update ticket set follow_up_by = due where stage = 'VERIFIED';
update ticket set clock_stopped = cast(touched_at as date), resume_stage = 'RECEIVED'
  where stage = 'WAITING';
create index ticket_by_deadline on ticket (due, unit);
create index ticket_by_close on ticket (close_by);

-- The day by which the next step happens, as the citizen is told.
alter table ticket_change add column promised date;
