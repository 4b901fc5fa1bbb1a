package kanal.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The desk's own settings.
///
/// @param undoSeconds how long an officer's decision can be taken back before the citizen hears of
///   it
@ConfigurationProperties("kanal.desk")
public record DeskProperties(@DefaultValue("10") int undoSeconds) {
  public DeskProperties {
    if (undoSeconds < 0) {
      throw new IllegalArgumentException("kanal.desk.undo-seconds must not be negative");
    }
  }
}
