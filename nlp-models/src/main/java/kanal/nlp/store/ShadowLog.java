package kanal.nlp.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kanal.bot.complaint.Understanding.Certainty;
import kanal.nlp.topic.TopicReading;

/// What a model in the shadow would have said beside the active one: a line a message, with the
/// hour and both topics, and nothing of the message.
public final class ShadowLog {
  private static final int FIELDS = 7;
  private static final int TOPIC = 2;
  private static final int SURE = 4;
  private static final String YES = "sure";
  private static final String NO = "-";

  private final Path file;

  ShadowLog(Path file) {
    this.file = file;
  }

  /// @param agreed how many had the same first topic
  /// @param sure how many the active one was sure of, and
  /// @param shadowSure the one in the shadow
  /// @param differences "topic of the active > topic of the shadow" and how often
  public record Summary(
      int messages, int agreed, int sure, int shadowSure, Map<String, Integer> differences) {
    public Summary {
      differences = new TreeMap<>(differences);
    }
  }

  /// @param at is kept to the hour
  /// @param activeVersion which model answered
  public void add(Instant at, String activeVersion, TopicReading active, TopicReading shadow)
      throws IOException {
    var line =
        String.format(
            Locale.ROOT,
            "%s\t%s\t%s\t%.3f\t%s\t%s\t%.3f\t%s%n",
            at.truncatedTo(ChronoUnit.HOURS),
            activeVersion,
            active.best().code(),
            active.best().confidence(),
            sure(active),
            shadow.best().code(),
            shadow.best().confidence(),
            sure(shadow));
    // one write of one line: lines of several threads do not mix
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String sure(TopicReading reading) {
    return reading.certainty() == Certainty.SURE ? YES : NO;
  }

  public Summary summary() throws IOException {
    int messages = 0;
    int agreed = 0;
    int sure = 0;
    int shadowSure = 0;
    var differences = new TreeMap<String, Integer>();
    try (var lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var parts = line.split("\t", -1);
        if (parts.length <= FIELDS) {
          continue; // cut off when the machine stopped
        }
        messages++;
        sure += parts[SURE].equals(YES) ? 1 : 0;
        shadowSure += parts[FIELDS].equals(YES) ? 1 : 0;
        var other = parts[SURE + 1];
        if (parts[TOPIC].equals(other)) {
          agreed++;
        } else {
          differences.merge(parts[TOPIC] + " > " + other, 1, Integer::sum);
        }
      }
    } catch (NoSuchFileException _) {
      // nothing was read yet
    }
    return new Summary(messages, agreed, sure, shadowSure, differences);
  }
}
