package kanal.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.IdleConversations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Conversations in the intake in which nobody has said a word for long. Whoever still waits for an
/// answer keeps theirs: it is the way on which they hear of it.
final class ConversationKeeping implements Keeping {
  private static final int AT_ONCE = 500;

  /// Worked on, kept and not used, or dealt with only lately.
  private static final String OPEN =
      """
      select t.number from ticket t where t.number in (:numbers)
        and not exists (select 1 from ticket_erased e where e.number = t.number)
        and (t.stage not in ('DONE', 'ARCHIVED', 'WITHDRAWN', 'HANDED_OVER')
          or t.touched_at >= :before
          or exists (select 1 from ticket_restricted r where r.number = t.number)
          or exists (select 1 from ticket_held h where h.number = t.number))
      """;

  private final IdleConversations conversations;
  private final JdbcClient jdbc;
  private final Duration kept;

  ConversationKeeping(IdleConversations conversations, JdbcClient jdbc, Duration kept) {
    this.conversations = conversations;
    this.jdbc = jdbc;
    this.kept = kept;
  }

  @Override
  public String name() {
    return "conversations";
  }

  @Override
  public int due(Instant now) {
    return conversations.count(now, kept, numbers -> open(numbers, now));
  }

  @Override
  public int forgetSome(Instant now) {
    return conversations.forget(now, kept, numbers -> open(numbers, now), AT_ONCE);
  }

  private Set<TicketNumber> open(Set<TicketNumber> numbers, Instant now) {
    var open = new HashSet<TicketNumber>();
    var all = new ArrayList<>(numbers);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      open.addAll(open(all.subList(from, Math.min(all.size(), from + AT_ONCE)), now));
    }
    return open;
  }

  private List<TicketNumber> open(List<TicketNumber> some, Instant now) {
    return jdbc.sql(OPEN)
        .param("numbers", some.stream().map(TicketNumber::value).toList())
        .param("before", now.minus(kept).atOffset(ZoneOffset.UTC))
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .list();
  }
}
