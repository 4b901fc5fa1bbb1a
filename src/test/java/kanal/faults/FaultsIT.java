package kanal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A short selection of the matrix, once each and with a fixed seed; `mvn -Pfaults verify` runs it
/// all.
class FaultsIT {
  private static final long SEED = 1;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"F00", "F14", "F22"})
  void nothingIsLostAndNothingIsDoneTwice(String id) {
    var fault = Faults.ALL.stream().filter(some -> some.id().equals(id)).findFirst().orElseThrow();
    assertThat(fault.happen(folder, SEED).violations()).as(fault.what()).isEmpty();
  }
}
