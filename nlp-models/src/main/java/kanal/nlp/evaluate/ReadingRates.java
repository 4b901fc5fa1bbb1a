package kanal.nlp.evaluate;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Understanding;
import kanal.bot.message.Language;
import kanal.nlp.KanalReader;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.topic.TopicModel;

/// How often each thing is read from messages, and how long reading takes.
final class ReadingRates {
  private static final Instant RECEIVED = Instant.parse("2022-12-30T03:00:00Z");
  private static final int ROUNDS = 20;

  private final Scoreboard scoreboard;
  private final Optional<String> homeRegion;

  ReadingRates(Scoreboard scoreboard, Optional<String> homeRegion) {
    this.scoreboard = scoreboard;
    this.homeRegion = homeRegion;
  }

  void print(TopicModel model, List<Labelled> messages) {
    var reader = new KanalReader(ZoneId.of("Asia/Jakarta"), homeRegion, () -> model);
    var readings = messages.stream().map(one -> reader.read(one.text(), RECEIVED)).toList();
    scoreboard.line("");
    scoreboard.line("== read from %d messages", readings.size());
    rate("a place", readings, one -> one.place().isPresent());
    rate("with its region", readings, one -> one.place().flatMap(Place::region).isPresent());
    rate("a date", readings, one -> one.date().isPresent());
    rate("danger", readings, one -> one.flags().contains(Flag.DANGER));
    rate("sensitive", readings, one -> one.flags().contains(Flag.SENSITIVE));
    rate("personal data", readings, one -> one.flags().contains(Flag.PERSONAL_DATA));
    rate("a question", readings, one -> one.kind() == Kind.INFORMATION);
    rate("an aspiration", readings, one -> one.kind() == Kind.ASPIRATION);
    rate("no complaint", readings, one -> !one.complaint());
    rate("Indonesian", readings, one -> in(one, Language.INDONESIAN));
    rate("another language", readings, ReadingRates::foreign);
    long start = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      messages.forEach(one -> reader.read(one.text(), RECEIVED));
    }
    double each = (System.nanoTime() - start) / 1e3 / ROUNDS / Math.max(1, messages.size());
    scoreboard.line("  %.0f microseconds a message, everything together", each);
  }

  private static boolean in(Understanding reading, Language language) {
    return reading.language().filter(language::equals).isPresent();
  }

  private static boolean foreign(Understanding reading) {
    return reading.language().isPresent() && !in(reading, Language.INDONESIAN);
  }

  private void rate(String name, List<Understanding> all, Predicate<Understanding> has) {
    double share = all.stream().mapToInt(one -> has.test(one) ? 1 : 0).average().orElse(0);
    scoreboard.line("  %-18s %5.1f %%", name, 100 * share);
  }
}
