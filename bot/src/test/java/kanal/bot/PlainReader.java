package kanal.bot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Matter;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Understanding;
import kanal.bot.engine.Reader;
import kanal.bot.message.Language;

/// A reader simple enough to follow in one's head, so that transcripts show the dialogue alone.
final class PlainReader implements Reader {
  private static final String MODEL = "plain";
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final int LONGEST_TITLE = 80;
  private static final Pattern PLACE =
      Pattern.compile("\\b((?i:depan|dekat|desa|kel|kec|di) [A-Z0-9][^,.\\n]*)");
  private static final Map<String, String> TOPICS =
      Map.of(
          "jalan",
          "infrastruktur",
          "jln",
          "infrastruktur",
          "lampu",
          "infrastruktur",
          "bantuan",
          "sosial",
          "bansos",
          "sosial",
          "road",
          "infrastruktur",
          "pungli",
          "hukum",
          "kebakaran",
          "lingkungan",
          "sampah",
          "lingkungan");

  @Override
  public Understanding read(String words, Instant receivedAt) {
    var lower = words.toLowerCase(Locale.ROOT);
    var topic = topic(lower);
    var flags = EnumSet.noneOf(Flag.class);
    if (lower.contains("kebakaran")) {
      flags.add(Flag.DANGER);
    }
    if (lower.contains("pungli")) {
      flags.add(Flag.SENSITIVE);
    }
    if (lower.contains("jangan sebut nama saya")) {
      flags.add(Flag.ANONYMOUS);
    }
    return new Understanding(
        lower.matches("(?s).*\\b(the|is|my)\\b.*")
            ? Optional.of(Language.ENGLISH)
            : Optional.empty(),
        Kind.COMPLAINT,
        ranking(topic),
        certainty(lower, topic.isPresent()),
        List.of(),
        place(words),
        date(lower, receivedAt),
        flags,
        title(words),
        matters(words),
        topic.isPresent() || lower.contains("rusak"),
        Optional.of(MODEL));
  }

  private static String title(String words) {
    var first = words.lines().findFirst().orElse("").strip();
    return first.length() <= LONGEST_TITLE ? first : first.substring(0, LONGEST_TITLE - 2) + "..";
  }

  /// The topic whose word comes first.
  private static Optional<String> topic(String lower) {
    return TOPICS.entrySet().stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .min(Comparator.comparingInt(entry -> lower.indexOf(entry.getKey())))
        .map(Map.Entry::getValue);
  }

  private static List<Matter> matters(String words) {
    var parts = List.of(words.split(", selain itu ", 2));
    return parts.size() < 2
        ? List.of()
        : parts.stream()
            .map(part -> new Matter(topic(part.toLowerCase(Locale.ROOT)).orElse(Topic.OTHER), part))
            .toList();
  }

  private static Understanding.Certainty certainty(String lower, boolean known) {
    if (!known) {
      return Understanding.Certainty.UNSURE;
    }
    return lower.contains("mungkin")
        ? Understanding.Certainty.LIKELY
        : Understanding.Certainty.SURE;
  }

  private static List<TopicGuess> ranking(Optional<String> topic) {
    var ranking = new ArrayList<TopicGuess>();
    topic.ifPresent(code -> ranking.add(new TopicGuess(code, 0.9)));
    ranking.add(
        new TopicGuess(topic.isPresent() ? "tik" : Topic.OTHER, topic.isPresent() ? 0.1 : 0.2));
    return ranking;
  }

  private static Optional<Place> place(String words) {
    var found = PLACE.matcher(words);
    return found.find() ? Optional.of(Place.called(found.group(1).strip())) : Optional.empty();
  }

  private static Optional<IncidentDate> date(String lower, Instant receivedAt) {
    if (!lower.contains("kemarin")) {
      return Optional.empty();
    }
    var yesterday = LocalDate.ofInstant(receivedAt, ZONE).minusDays(1);
    return Optional.of(new IncidentDate("kemarin", yesterday, yesterday));
  }
}
