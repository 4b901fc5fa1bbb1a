package kanal.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The desk's own settings.
///
/// @param followUpDays working days from Verifikasi until something must have been done; 5 is what
///   SP4N-LAPOR! publishes, under Permen PANRB 62/2018
/// @param undoSeconds how long an officer can take a verb back before the citizen hears of it
@ConfigurationProperties("kanal.desk")
public record DeskProperties(
    @DefaultValue("5") int followUpDays, @DefaultValue("10") int undoSeconds) {
  public DeskProperties {
    if (followUpDays < 1) {
      throw new IllegalArgumentException("kanal.desk.follow-up-days must be at least 1");
    }
    if (undoSeconds < 0) {
      throw new IllegalArgumentException("kanal.desk.undo-seconds must not be negative");
    }
  }
}
