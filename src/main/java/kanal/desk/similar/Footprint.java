package kanal.desk.similar;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.GeoPoint;

/// What a ticket is compared by.
///
/// @param terms of all its words
/// @param place those of them that say where
/// @param region code of the smallest region it is known to lie in
record Footprint(
    TicketNumber number,
    Set<String> terms,
    Set<String> place,
    String topic,
    Optional<String> region,
    Optional<GeoPoint> point,
    Instant filedAt) {
  Footprint {
    terms = Set.copyOf(terms);
    place = Set.copyOf(place);
  }

  @Override
  public String toString() {
    return "Footprint[" + number + "]";
  }
}
