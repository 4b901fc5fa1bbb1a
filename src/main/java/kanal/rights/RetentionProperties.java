package kanal.rights;

import java.time.Duration;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Stage;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long what is kept, counted from when it was last touched. The agency's own records schedule
/// (jadwal retensi arsip) goes before these; what is still open is never touched.
///
/// @param enabled whether anything is emptied by itself
/// @param complaint words and files of a complaint that was dealt with; 1825d: claims about public
///   services can come up within five years
/// @param aspiration the same of an aspiration; 730d: nothing is claimed from it
/// @param information the same of a request for information; 730d
/// @param withdrawn the same of what was archived or taken back; 365d: nobody goes on with it
/// @param conversations what the assistant remembers of a citizen, after their last word; 365d: who
///   comes back within a year is known. It stays while one of their reports is worked on
/// @param files photos and other files that no report and no conversation names any more, as of a
///   report that was called off; 30d: nobody can ask for them again
/// @param notes officers' notes on such tickets; 365d: they serve the work, and the work is done
/// @param audit who did and saw what; 3650d: longer than what it is about, as proof
/// @param deadLetters what could not be sent; 30d: it is no news any more. What could not be filed
///   stays
/// @param quarantine what could not be read; 90d: an operator who was away still finds it
@ConfigurationProperties("kanal.retention")
public record RetentionProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("1825d") Duration complaint,
    @DefaultValue("730d") Duration aspiration,
    @DefaultValue("730d") Duration information,
    @DefaultValue("365d") Duration withdrawn,
    @DefaultValue("365d") Duration conversations,
    @DefaultValue("30d") Duration files,
    @DefaultValue("365d") Duration notes,
    @DefaultValue("3650d") Duration audit,
    @DefaultValue("30d") Duration deadLetters,
    @DefaultValue("90d") Duration quarantine) {
  private static final Duration SHORTEST = Duration.ofDays(1);

  public RetentionProperties {
    atLeastADay("complaint", complaint);
    atLeastADay("aspiration", aspiration);
    atLeastADay("information", information);
    atLeastADay("withdrawn", withdrawn);
    atLeastADay("conversations", conversations);
    atLeastADay("files", files);
    atLeastADay("notes", notes);
    atLeastADay("audit", audit);
    atLeastADay("dead-letters", deadLetters);
    atLeastADay("quarantine", quarantine);
  }

  /// What holds when nothing is set.
  static RetentionProperties usual() {
    return new RetentionProperties(
        true,
        Duration.ofDays(1825),
        Duration.ofDays(730),
        Duration.ofDays(730),
        Duration.ofDays(365),
        Duration.ofDays(365),
        Duration.ofDays(30),
        Duration.ofDays(365),
        Duration.ofDays(3650),
        Duration.ofDays(30),
        Duration.ofDays(90));
  }

  Duration of(Kind kind, Stage stage) {
    if (stage == Stage.ARCHIVED || stage == Stage.WITHDRAWN) {
      return withdrawn;
    }
    return switch (kind) {
      case COMPLAINT -> complaint;
      case ASPIRATION -> aspiration;
      case INFORMATION -> information;
    };
  }

  private static void atLeastADay(String name, Duration kept) {
    if (kept.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("kanal.retention." + name + " must be at least 1d");
    }
  }
}
