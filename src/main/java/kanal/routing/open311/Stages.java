package kanal.routing.open311;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.complaint.Stage;

/// What a server's status means to a citizen: the standard's two, mySociety's finer ones, and
/// others that are met.
final class Stages {
  private static final Map<String, Stage> BY_STATUS =
      Stream.of(
              all(Stage.RECEIVED, "reopened"),
              all(
                  Stage.VERIFIED,
                  "confirmed",
                  "investigating",
                  "in progress",
                  "planned",
                  "action scheduled",
                  "scheduled",
                  "acknowledged",
                  "accepted",
                  "assigned",
                  "verified"),
              all(
                  Stage.WAITING,
                  "waiting",
                  "on hold",
                  "information needed",
                  "more information needed",
                  "awaiting information"),
              all(
                  Stage.HANDED_OVER,
                  "not responsible",
                  "not councils responsibility",
                  "internal referral",
                  "referred",
                  "transferred",
                  "handed over"),
              all(
                  Stage.DONE,
                  "closed",
                  "fixed",
                  "fixed council",
                  "fixed user",
                  "resolved",
                  "completed",
                  "done"),
              all(
                  Stage.ARCHIVED,
                  "no further action",
                  "unable to fix",
                  "duplicate",
                  "rejected",
                  "invalid",
                  "archived"),
              all(Stage.WITHDRAWN, "withdrawn", "cancelled", "canceled"))
          .flatMap(entries -> entries.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Stages() {}

  /// The stage; empty for `open`, which says nothing new, and for a status nobody knows.
  static Optional<Stage> of(String status) {
    var plain = status.toLowerCase(Locale.ROOT).replace("'", "").replaceAll("[\\s_-]+", " ");
    return Optional.ofNullable(BY_STATUS.get(plain.strip()));
  }

  private static Map<String, Stage> all(Stage stage, String... statuses) {
    return Stream.of(statuses).collect(Collectors.toMap(status -> status, _ -> stage));
  }
}
