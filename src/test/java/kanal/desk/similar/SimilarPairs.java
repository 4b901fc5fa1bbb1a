package kanal.desk.similar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Ticket;
import kanal.desk.TicketSamples;
import kanal.intake.StemmedWords;
import kanal.nlp.KanalReader;

/// Messages in twos, by people who tell of the same matter and by people who do not.
final class SimilarPairs {
  private static final KanalReader READER =
      KanalReader.shipped(ZoneId.of("Asia/Jakarta"), Optional.of("36.03"));

  /// As the service reads them.
  static final Words WORDS = new StemmedWords();

  private SimilarPairs() {}

  /// @param same whether both tell of the same
  record Pair(boolean same, Ticket one, Ticket other) {}

  /// @param first number of the first ticket
  static List<Pair> of(String file, int first) throws IOException {
    var pairs = new ArrayList<Pair>();
    for (var line : lines(file)) {
      var parts = line.split("\t", -1);
      int sequence = first + 2 * pairs.size();
      // Up to a fortnight between the two, as the service looks.
      var filed = Instant.parse("2026-11-09T02:00:00Z").plus(Duration.ofHours(sequence * 3L % 140));
      pairs.add(
          new Pair(
              parts[0].equals("same"),
              ticket(sequence, parts[1], filed),
              ticket(sequence + 1, parts[2], filed.plus(Duration.ofHours(5 + sequence % 120)))));
    }
    return pairs;
  }

  private static List<String> lines(String file) throws IOException {
    try (var in = SimilarPairs.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  /// Filed as the service files it: with the topic and the place it reads from the words.
  static Ticket ticket(int sequence, String words, Instant filedAt) {
    var read = READER.read(words, filedAt);
    return TicketSamples.said(sequence, words, read, filedAt);
  }

  /// How well pairs were told.
  record Judgement(int found, int missed, int wrong) {
    double precision() {
      return found + wrong == 0 ? 1 : (double) found / (found + wrong);
    }

    double recall() {
      return (double) found / (found + missed);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f, recall %.3f (%d found, %d missed, %d wrong)",
          precision(),
          recall(),
          found,
          missed,
          wrong);
    }
  }

  /// By the pairs alone: across them, some tell of the same, too.
  static Judgement judge(List<Pair> pairs, Set<Set<String>> proposed) {
    int found = 0;
    int missed = 0;
    int wrong = 0;
    for (var pair : pairs) {
      boolean asked =
          proposed.contains(Set.of(pair.one().number().value(), pair.other().number().value()));
      found += pair.same() && asked ? 1 : 0;
      missed += pair.same() && !asked ? 1 : 0;
      wrong += !pair.same() && asked ? 1 : 0;
    }
    return new Judgement(found, missed, wrong);
  }
}
