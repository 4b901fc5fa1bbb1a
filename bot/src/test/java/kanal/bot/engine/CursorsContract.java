package kanal.bot.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What all cursors promise.
public abstract class CursorsContract {

  /// No cursors yet.
  protected abstract Cursors cursors();

  @Test
  void startsWithoutAPosition() {
    assertThat(cursors().find("telegram/4242")).isEmpty();
  }

  @Test
  void findsTheLastPositionOfEachName() {
    var cursors = cursors();
    cursors.save("telegram/4242", "100");
    cursors.save("email/lapor", "7:33");
    cursors.save("telegram/4242", "101");

    assertThat(cursors.find("telegram/4242")).contains("101");
    assertThat(cursors.find("email/lapor")).contains("7:33");
  }

  @Test
  void refusesAReaderWhoseLeaseWasTakenOver() {
    var cursors = cursors();
    assertThat(cursors.save("core", "10", 1)).isTrue();
    assertThat(cursors.save("core", "20", 2)).isTrue();

    assertThat(cursors.save("core", "11", 1)).isFalse();
    assertThat(cursors.find("core")).contains("20");
    assertThat(cursors.save("core", "21", 2)).isTrue();
  }

  @Test
  void anEmptyPositionIsAPosition() {
    var cursors = cursors();
    cursors.save("core", "");

    assertThat(cursors.find("core")).contains("");
  }
}
