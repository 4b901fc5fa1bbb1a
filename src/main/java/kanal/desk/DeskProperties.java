package kanal.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The desk's own settings.
///
/// @param followUpDays working days from Verifikasi until something must have been done; 5 is what
///   SP4N-LAPOR! publishes, under Permen PANRB 62/2018
@ConfigurationProperties("kanal.desk")
public record DeskProperties(@DefaultValue("5") int followUpDays) {
  public DeskProperties {
    if (followUpDays < 1) {
      throw new IllegalArgumentException("kanal.desk.follow-up-days must be at least 1");
    }
  }
}
