package kanal.desk.clock;

import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Stage;

/// What is promised about one ticket.
///
/// @param verifyBy when an officer looks at it
/// @param followUpBy when the citizen hears of something being done; none before Verifikasi
/// @param answerBy when it is answered; none before Verifikasi
/// @param followedUp when the citizen first heard of something after Verifikasi
/// @param closeBy until when the reporter may object to the answer
/// @param stopped since when the clock stands still
/// @param resume the stage it goes back to when the citizen writes; only while stopped
public record Promises(
    LocalDate verifyBy,
    Optional<LocalDate> followUpBy,
    Optional<LocalDate> answerBy,
    Optional<LocalDate> followedUp,
    Optional<LocalDate> closeBy,
    Optional<LocalDate> stopped,
    Optional<Stage> resume) {

  /// Those of a ticket that comes in.
  public static Promises made(LocalDate verifyBy) {
    return new Promises(
        verifyBy,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The one whose turn it is: none while the clock stands still or nothing more is to be done.
  public Optional<LocalDate> due(Stage stage) {
    if (stopped.isPresent() || (stage != Stage.RECEIVED && stage != Stage.VERIFIED)) {
      return Optional.empty();
    }
    return (followedUp.isPresent() ? answerBy : followUpBy).or(() -> Optional.of(verifyBy));
  }

  /// Verifikasi. What was promised before stays, unless the ticket had been closed.
  Promises verified(Stage before, Kind kind, String topic, Clocks clocks) {
    if (followUpBy.isPresent() && open(before)) {
      return resumed(clocks);
    }
    return new Promises(
        verifyBy,
        Optional.of(clocks.followUpBy(kind, topic)),
        Optional.of(clocks.answerBy(kind, topic)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Tunda. Asked once more, the clock stands still since the first time.
  Promises asked(Stage before, Clocks clocks) {
    if (before == Stage.WAITING) {
      return this;
    }
    var goingOn = open(before) ? this : made(clocks.verifyBy());
    return goingOn.stopped(before == Stage.VERIFIED ? Stage.VERIFIED : Stage.RECEIVED, clocks);
  }

  /// The citizen was told something.
  Promises followedUp(Stage stage, Clocks clocks) {
    return stage != Stage.VERIFIED || followedUp.isPresent()
        ? this
        : new Promises(
            verifyBy, followUpBy, answerBy, Optional.of(clocks.today()), closeBy, stopped, resume);
  }

  /// To be verified again: also once the citizen wrote, when they are being asked. An answer that
  /// was given no longer holds.
  Promises sentBack(Clocks clocks) {
    return closeBy.isPresent()
        ? resumed(clocks)
        : new Promises(
            verifyBy,
            followUpBy,
            answerBy,
            followedUp,
            closeBy,
            stopped,
            stopped.map(_ -> Stage.RECEIVED));
  }

  /// The citizen was given an answer and may object for some days.
  Promises answered(Clocks clocks) {
    var still = stopped.isPresent() ? this : stopped(Stage.VERIFIED, clocks);
    return new Promises(
        verifyBy,
        followUpBy,
        answerBy,
        followedUp.or(() -> Optional.of(clocks.today())),
        Optional.of(clocks.closeBy()),
        still.stopped,
        still.resume);
  }

  /// The clock goes on with the days that were left.
  Promises resumed(Clocks clocks) {
    if (stopped.isEmpty()) {
      return this;
    }
    var since = stopped.get();
    return new Promises(
        followUpBy.isPresent() ? verifyBy : clocks.goingOn(verifyBy, since),
        followUpBy.map(day -> followedUp.isPresent() ? day : clocks.goingOn(day, since)),
        answerBy.map(day -> clocks.goingOn(day, since)),
        followedUp,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// Nothing more is to be done here; what was promised stays to be read.
  Promises ended() {
    return new Promises(
        verifyBy,
        followUpBy,
        answerBy,
        followedUp,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Promises stopped(Stage resumed, Clocks clocks) {
    return new Promises(
        verifyBy,
        followUpBy,
        answerBy,
        followedUp,
        Optional.empty(),
        Optional.of(clocks.today()),
        Optional.of(resumed));
  }

  private static boolean open(Stage stage) {
    return stage == Stage.RECEIVED || stage == Stage.VERIFIED || stage == Stage.WAITING;
  }
}
