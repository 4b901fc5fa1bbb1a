-- Who told a citizen something since when: read by itself, without the words.
create index ticket_line_by_speaker on ticket_line (speaker, at, number);
