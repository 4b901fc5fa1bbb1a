package kanal.channels.sms.twilio;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import kanal.channels.sms.Recent;

/// WhatsApp's 24 hours: only to somebody who wrote that recently may anything but a template go
/// (Twilio error 63016).
///
/// Twilio's list says when somebody wrote last. It is read once per citizen and day, so this holds
/// after a restart and on every replica.
public final class WhatsappWindow {
  private static final Duration LENGTH = Duration.ofHours(24);
  // A message takes its time on the way.
  private static final Duration MARGIN = Duration.ofMinutes(5);
  private static final int REMEMBERED = 5_000;

  private final TwilioApi api;
  private final String ours;
  private final InstantSource clock;
  private final Recent<Instant> openUntil = new Recent<>(REMEMBERED);

  /// @param ours our number as Twilio names it: `whatsapp:+6281..`
  public WhatsappWindow(TwilioApi api, String ours, InstantSource clock) {
    this.api = api;
    this.ours = ours;
    this.clock = clock;
  }

  /// Whether this citizen wrote within the last 24 hours, as far as Twilio's list tells.
  ///
  /// Throws the SDK's exceptions where the list cannot be read.
  ///
  /// @param citizen as Twilio names them
  boolean isOpenTo(String citizen) {
    var now = clock.instant();
    if (openUntil.find(citizen).filter(now::isBefore).isPresent()) {
      return true;
    }
    var last = api.lastFrom(citizen, ours, now.minus(LENGTH).plus(MARGIN));
    last.ifPresent(at -> openUntil.change(citizen, at, _ -> at.plus(LENGTH).minus(MARGIN)));
    return last.isPresent();
  }
}
