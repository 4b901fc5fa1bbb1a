package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an earlier version stored can be read.
class StoredLinesTest {
  private static final Instant AT = Instant.parse("2026-11-23T03:00:00Z");

  @Test
  void statesOfRequests() {
    assertThat(RequestStates.read("1 absent")).isEqualTo(new RequestState.Absent());
    assertThat(
            RequestStates.read("1 tried 2026-11-23T03%3A00%3A00Z 2026-11-23T03%3A00%3A00Z FAILED"))
        .isEqualTo(new RequestState.Tried(AT, AT, RequestState.Outcome.FAILED));
    assertThat(RequestStates.read("1 promised a+b%2Fc"))
        .isEqualTo(new RequestState.Promised("a b/c"));
    assertThat(RequestStates.read("1 known 12 token%3Ax"))
        .isEqualTo(new RequestState.Known("12", "token:x"));
  }

  @Test
  void statesAreReadAsWritten() {
    var known = new RequestState.Known("a b%/:é", "token:a b");
    assertThat(RequestStates.read(RequestStates.write(known))).isEqualTo(known);
  }

  @Test
  void positions() {
    var updates = "updates1 2026-11-23T03:00:00Z abc=1795402800000";
    assertThat(UpdatePosition.read(updates)).map(UpdatePosition::toString).contains(updates);
    var statuses = "statuses1 2026-11-23T03:00:00Z 2611-0001-2=2/c/ab//1795402800";
    assertThat(StatusPosition.read(statuses)).map(StatusPosition::toString).contains(statuses);
    assertThat(StatusPosition.read(updates)).isEmpty();
    assertThat(UpdatePosition.read("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "2 absent", "1 known 12", "1 unknown"})
  void otherLinesAreBugs(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> RequestStates.read(line));
  }
}
