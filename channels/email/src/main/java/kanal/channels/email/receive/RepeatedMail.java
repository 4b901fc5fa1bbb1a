package kanal.channels.email.receive;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanal.channels.email.read.Mail;
import kanal.channels.email.read.MailFile;

/// Notices a machine that answers every mail of ours with the same words and does not say that it
/// is one. Used by one thread.
final class RepeatedMail {
  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int MOST_REMEMBERED = 10_000;

  /// Shorter answers are commands, and people repeat those.
  private static final int SHORTEST_LETTER = 40;

  private static final int TIMES_FOR_PEOPLE = 3;
  private static final int TIMES_FOR_LONG_ANSWERS = 1;

  private final Map<Words, Seen> seen = new LinkedHashMap<>();

  private record Words(List<String> from, String body, List<Integer> files) {}

  private record Seen(Instant first, Set<String> ids) {}

  /// Whether these words came too often within the hour.
  ///
  /// @param id of the mail: the same one fetched twice is no repetition
  boolean isOne(Mail mail, String id, Instant now) {
    seen.values().removeIf(some -> some.first().plus(MEMORY).isBefore(now));
    var before = seen.get(words(mail));
    var times =
        mail.answer() && mail.body().length() >= SHORTEST_LETTER
            ? TIMES_FOR_LONG_ANSWERS
            : TIMES_FOR_PEOPLE;
    return before != null && !before.ids().contains(id) && before.ids().size() >= times;
  }

  /// Remembers a mail that was taken in.
  void taken(Mail mail, String id, Instant now) {
    seen.computeIfAbsent(words(mail), _ -> new Seen(now, new HashSet<>())).ids().add(id);
    if (seen.size() > MOST_REMEMBERED) {
      seen.remove(seen.keySet().iterator().next());
    }
  }

  private static Words words(Mail mail) {
    var body = mail.body().isEmpty() ? mail.subject() : mail.body();
    return new Words(
        mail.from(), body, mail.files().stream().map(RepeatedMail::fingerprint).toList());
  }

  private static int fingerprint(MailFile file) {
    return java.util.Arrays.hashCode(file.bytes());
  }
}
