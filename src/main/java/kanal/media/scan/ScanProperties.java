package kanal.media.scan;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who looks at citizens' files for viruses.
///
/// @param clamd where ClamAV's daemon listens, as `host:3310` or `unix:/run/clamav/clamd.ctl`;
///   empty: files are not scanned
/// @param clamdPatience with one file
/// @param whenAway what becomes of files while it does not answer: `wait` keeps them, and officers
///   get them once they were looked at; `take` hands them out as they are
@ConfigurationProperties("kanal.media")
public record ScanProperties(
    @DefaultValue("") String clamd,
    @DefaultValue("30s") Duration clamdPatience,
    @DefaultValue("wait") WhenAway whenAway) {
  public ScanProperties {
    clamd = clamd.strip();
    if (!clamd.isEmpty() && !Clamd.isPlace(clamd)) {
      throw new WrongSetting(
          "kanal.media.clamd must be host:port, such as 127.0.0.1:3310, or unix: and a path, such"
              + " as unix:/run/clamav/clamd.ctl");
    }
    if (!clamdPatience.isPositive()) {
      throw new WrongSetting("kanal.media.clamd-patience must be longer than nothing, such as 30s");
    }
  }

  public boolean wanted() {
    return !clamd.isEmpty();
  }

  /// The daemon.
  public Clamd scanner() {
    return new Clamd(clamd, clamdPatience);
  }

  /// The store behind a scanner, or as it is when none is wanted.
  public MediaStore over(MediaStore store, List<ScanObserver> observers, InstantSource clock) {
    return wanted() ? new ScannedMediaStore(store, scanner(), whenAway, observers, clock) : store;
  }
}
