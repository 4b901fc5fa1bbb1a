package kanal.routing.open311;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;

/// Remembers over restarts what was filed with the server, so that nothing is filed twice.
///
/// Two must not write about numbers of the same shelf at once; `OneAtATime` sees to that.
public interface FiledRequests {
  /// How many shelves the numbers are spread over.
  int SHELVES = 64;

  /// Which shelf a number lies on.
  static int shelf(TicketNumber number) {
    return Math.floorMod(number.value().hashCode(), SHELVES);
  }

  Optional<RequestState> find(TicketNumber number);

  /// Durable when this returns; from now on the number is also among the followed ones.
  void remember(TicketNumber number, RequestState state);

  /// Whose request the server means by this id; empty for requests that are not ours.
  Optional<TicketNumber> numberOf(String id);

  /// When the first ticket was filed.
  Optional<Instant> began();

  /// The numbers whose requests may still change.
  List<TicketNumber> followed();

  /// The numbers that have only a token.
  List<TicketNumber> promised();

  /// Nothing more is expected of this number's request.
  void unfollow(TicketNumber number);
}
