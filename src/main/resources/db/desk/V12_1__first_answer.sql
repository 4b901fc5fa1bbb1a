-- When an officer first told the citizen something, and how many seconds after it was filed. Both
-- follow from the story; here they are counted over a year of tickets without reading stories.
alter table ticket add column first_answer_at timestamp with time zone;
alter table ticket add column answered_after bigint;
update ticket set first_answer_at = (
  select min(at) from ticket_line line where line.number = ticket.number and speaker = 'OFFICER');
update ticket set answered_after =
    cast(extract(epoch from first_answer_at) - extract(epoch from filed_at) as bigint)
  where first_answer_at is not null;
drop index ticket_line_by_speaker;

-- All that Pantau counts by, so that it reads this and not the tickets; and the region alone is in
-- ticket_by_region.
create index ticket_for_report on ticket (filed_at, unit, channel, machine_topic, topic, topic_by,
  rating, stage, verify_by, first_answer_at, answered_after);
