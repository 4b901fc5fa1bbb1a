package kanal.desk.similar;

import kanal.desk.ticket.SimilarTickets;

/// What the inbox asks about proposals that nobody has answered.
final class ProposedTickets implements SimilarTickets {
  // From the few pairs to their tickets: asked of each ticket, it would be asked of all there are.
  @Override
  public String condition(String table) {
    return """
    %s.number in (
      select number from ticket_similar where state = 'PROPOSED'
      union select other from ticket_similar where state = 'PROPOSED')
    """
        .formatted(table);
  }
}
