package kanal.channels.email.receive;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.channels.email.receive.DoneMails.Target;
import kanal.channels.email.testing.LocalCursors;
import org.junit.jupiter.api.Test;

class DoneMailsTest {
  private final LocalCursors cursors = new LocalCursors();

  private DoneMails mails(long validity) {
    return new DoneMails(cursors, "email/lapor@kab.test/done", validity, () -> 1);
  }

  @Test
  void remembersOverARestart() {
    mails(7).add("1.200.1763780000", Target.DONE);
    mails(7).add("2.300.1763780000", Target.FAILED);
    assertThat(mails(7).target("1.200.1763780000")).contains(Target.DONE);
    assertThat(mails(7).target("2.300.1763780000")).contains(Target.FAILED);
    assertThat(mails(7).target("3.300.1763780000")).isEmpty();
  }

  @Test
  void forgetsWhatWasMovedAfterAll() {
    mails(7).add("1.200.1763780000", Target.DONE);
    mails(7).remove("1.200.1763780000");
    assertThat(mails(7).target("1.200.1763780000")).isEmpty();
  }

  @Test
  void knowsNothingAboutAMailboxThatNumbersItsMailsAnew() {
    mails(7).add("1.200.1763780000", Target.DONE);
    assertThat(mails(8).target("1.200.1763780000")).isEmpty();
  }

  @Test
  void remembersNoMoreThanAThousand() {
    var mails = mails(7);
    for (int i = 0; i < 1_100; i++) {
      mails.add(i + ".1.1", Target.DONE);
    }
    assertThat(mails(7).target("0.1.1")).isEmpty();
    assertThat(mails(7).target("1099.1.1")).contains(Target.DONE);
  }
}
