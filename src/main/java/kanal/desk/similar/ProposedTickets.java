package kanal.desk.similar;

import kanal.desk.ticket.SimilarTickets;

/// What the inbox asks about proposals that nobody has answered.
final class ProposedTickets implements SimilarTickets {
  @Override
  public String condition(String table) {
    return """
    (exists (select 1 from ticket_similar later where later.number = %1$s.number
      and later.state = 'PROPOSED')
    or exists (select 1 from ticket_similar earlier where earlier.other = %1$s.number
      and earlier.state = 'PROPOSED'))
    """
        .formatted(table);
  }
}
