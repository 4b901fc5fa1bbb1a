-- Both sides of the pairs that nobody has answered, which the inbox asks for with every page.
create index ticket_similar_by_state_other on ticket_similar (state, other);
