package kanal.nlp.evaluate;

import java.io.PrintStream;
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
import kanal.nlp.language.LanguageModelFile;
import kanal.nlp.topic.TopicClassifier;

/// How often each thing is read from messages, and how long reading takes.
final class ReadingRates {
  private static final Instant RECEIVED = Instant.parse("2022-12-30T03:00:00Z");
  private static final int ROUNDS = 20;

  private ReadingRates() {}

  static void print(
      TopicClassifier classifier,
      Optional<String> homeRegion,
      List<LabelledMessages.Labelled> messages,
      PrintStream out) {
    var reader =
        new KanalReader(
            ZoneId.of("Asia/Jakarta"), homeRegion, classifier, LanguageModelFile.shipped());
    var readings = messages.stream().map(one -> reader.read(one.text(), RECEIVED)).toList();
    out.printf("%n== read from %d real messages%n", readings.size());
    rate(out, "a place", readings, one -> one.place().isPresent());
    rate(out, "with its region", readings, one -> one.place().flatMap(Place::region).isPresent());
    rate(out, "a date", readings, one -> one.date().isPresent());
    rate(out, "danger", readings, one -> one.flags().contains(Flag.DANGER));
    rate(out, "sensitive", readings, one -> one.flags().contains(Flag.SENSITIVE));
    rate(out, "personal data", readings, one -> one.flags().contains(Flag.PERSONAL_DATA));
    rate(out, "a question", readings, one -> one.kind() == Kind.INFORMATION);
    rate(out, "an aspiration", readings, one -> one.kind() == Kind.ASPIRATION);
    rate(out, "no complaint", readings, one -> !one.complaint());
    rate(out, "Indonesian", readings, one -> in(one, Language.INDONESIAN));
    rate(out, "another language", readings, ReadingRates::foreign);
    long start = System.nanoTime();
    for (int round = 0; round < ROUNDS; round++) {
      messages.forEach(one -> reader.read(one.text(), RECEIVED));
    }
    double each = (System.nanoTime() - start) / 1e3 / ROUNDS / Math.max(1, messages.size());
    out.printf("  %.0f microseconds a message, everything together%n", each);
  }

  private static boolean in(Understanding reading, Language language) {
    return reading.language().filter(language::equals).isPresent();
  }

  private static boolean foreign(Understanding reading) {
    return reading.language().isPresent() && !in(reading, Language.INDONESIAN);
  }

  private static void rate(
      PrintStream out, String name, List<Understanding> all, Predicate<Understanding> has) {
    double share = all.stream().mapToInt(one -> has.test(one) ? 1 : 0).average().orElse(0);
    out.printf("  %-18s %5.1f %%%n", name, 100 * share);
  }
}
