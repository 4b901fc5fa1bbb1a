package kanal.desk.clock;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How many working days what may take. A change is for promises made from then on.
///
/// The usual ones are what SP4N-LAPOR! publishes, under Permen PANRB 62/2018.
///
/// @param followUp from Verifikasi until the citizen must hear of something being done
/// @param closing from an answer until a silent reporter is taken to be content
/// @param information from Verifikasi until a request for information is answered
/// @param complaint from Verifikasi until a complaint or an aspiration that needs no supervision is
///   answered
/// @param supervisory from Verifikasi until a complaint that needs supervision is answered
/// @param supervisoryTopics codes of the topics whose complaints need supervision
@ConfigurationProperties("kanal.desk.clocks")
public record ClockProperties(
    @DefaultValue("5") int followUp,
    @DefaultValue("10") int closing,
    @DefaultValue("5") int information,
    @DefaultValue("14") int complaint,
    @DefaultValue("60") int supervisory,
    @DefaultValue("hukum") Set<String> supervisoryTopics) {
  public ClockProperties {
    supervisoryTopics = Set.copyOf(supervisoryTopics);
    atLeastOne("follow-up", followUp);
    atLeastOne("closing", closing);
    atLeastOne("information", information);
    atLeastOne("complaint", complaint);
    atLeastOne("supervisory", supervisory);
  }

  /// What holds when nothing is set.
  public static ClockProperties usual() {
    return new ClockProperties(5, 10, 5, 14, 60, Set.of("hukum"));
  }

  private static void atLeastOne(String name, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("kanal.desk.clocks." + name + " must be at least 1");
    }
  }
}
