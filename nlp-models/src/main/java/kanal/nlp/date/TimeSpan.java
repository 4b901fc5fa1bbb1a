package kanal.nlp.date;

import java.time.LocalDateTime;

/// From one moment to another, both included, by the clock where the citizen lives.
public record TimeSpan(LocalDateTime from, LocalDateTime to) {
  public TimeSpan {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a span cannot end before it begins");
    }
  }

  TimeSpan notAfter(LocalDateTime now) {
    return to.isAfter(now) ? new TimeSpan(from, now) : this;
  }
}
