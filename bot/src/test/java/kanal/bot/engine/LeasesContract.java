package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What all leases promise.
public abstract class LeasesContract {

  /// The leases as one replica of the service sees them; every call is another replica.
  protected abstract Leases replica();

  @Test
  void oneHoldsALeaseAtATime() {
    var one = replica();
    var other = replica();

    assertThat(one.hold("poller")).isTrue();
    assertThat(other.hold("poller")).isFalse();
    assertThat(one.hold("poller")).isTrue();
  }

  @Test
  void whoeverHoldsItLaterHasAHigherNumber() {
    var one = replica();
    var other = replica();
    assertThat(one.fence("poller")).isZero();
    one.hold("poller");
    var first = one.fence("poller");
    one.release("poller");
    other.hold("poller");

    assertThat(first).isPositive();
    assertThat(other.fence("poller")).isGreaterThan(first);
    assertThat(one.fence("poller")).isEqualTo(first);
  }

  @Test
  void leasesOfOtherNamesAreFree() {
    replica().hold("poller");

    assertThat(replica().hold("mailbox")).isTrue();
  }

  @Test
  void aReleasedLeaseIsFreeAtOnce() {
    var one = replica();
    var other = replica();
    one.hold("poller");

    one.release("poller");

    assertThat(other.hold("poller")).isTrue();
    assertThat(one.hold("poller")).isFalse();
  }

  @Test
  void nobodyReleasesALeaseThatIsNotTheirs() {
    var one = replica();
    var other = replica();
    one.hold("poller");

    other.release("poller");

    assertThat(other.hold("poller")).isFalse();
  }
}
