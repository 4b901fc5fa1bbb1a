package kanal.desk.open311;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.TicketNumbers;
import kanal.desk.apikey.ApiKey;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.Verbatim;
import org.springframework.dao.DuplicateKeyException;

/// Which key filed what. The same reference of one key has one number, however often it comes.
final class Filings {
  private final DeskDatabase database;
  private final TicketNumbers numbers;
  private final Audit audit;
  private final ZoneId zone;
  private final InstantSource clock;

  Filings(DeskDatabase database, TicketNumbers numbers, ZoneId zone, InstantSource clock) {
    this.database = database;
    this.numbers = numbers;
    this.audit = new Audit(database.jdbc(), clock);
    this.zone = zone;
    this.clock = clock;
  }

  /// The number for a filing: the one its reference has, else a new one.
  ///
  /// @param reference the sender's own; without one, each call is another filing
  TicketNumber number(ApiKey key, Optional<String> reference) {
    var known = reference.flatMap(it -> find(key, it));
    if (known.isPresent()) {
      return known.get();
    }
    var fresh = numbers.take(YearMonth.from(clock.instant().atZone(zone)));
    try {
      database.commit(() -> {
        claim(key, reference, fresh);
        audit.note(key.actor(), "OPEN311_FILE", fresh, Optional.empty());
        return true;
      });
      return fresh;
    } catch (DuplicateKeyException twin) {
      numbers.giveBack(fresh);
      return reference.flatMap(it -> find(key, it)).orElseThrow(() -> twin);
    }
  }

  /// The number of what this key filed under this reference.
  Optional<TicketNumber> find(ApiKey key, String reference) {
    return database
        .jdbc()
        .sql("select number from open311_filing where api_key = ? and reference = ?")
        .params(key.id(), Verbatim.toColumn(reference))
        .query(String.class)
        .optional()
        .map(TicketNumber::new);
  }

  /// Whether this key filed it.
  boolean filed(ApiKey key, TicketNumber number) {
    return database
            .jdbc()
            .sql("select count(*) from open311_filing where api_key = ? and number = ?")
            .params(key.id(), number.value())
            .query(Long.class)
            .single()
        > 0;
  }

  private void claim(ApiKey key, Optional<String> reference, TicketNumber number) {
    database
        .jdbc()
        .sql("insert into open311_filing (number, api_key, reference, at) values (?, ?, ?, ?)")
        .params(number.value(), key.id())
        .param(reference.map(Verbatim::toColumn).orElse(null))
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
