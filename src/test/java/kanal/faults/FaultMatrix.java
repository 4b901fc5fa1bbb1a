package kanal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The whole matrix, or the part that `kanal.faults.only` names; run by `mvn -Pfaults verify`.
class FaultMatrix {
  private static final Path TABLE = Path.of("target", "faults.md");

  @Test
  void nothingIsLostAndNothingIsDoneTwice() throws IOException {
    long seed = Long.getLong("kanal.faults.seed", System.currentTimeMillis() / 1000);
    var matrix =
        new Matrix(
            Integer.getInteger("kanal.faults.runs", 1),
            seed,
            Integer.getInteger("kanal.faults.at-once", 2),
            Path.of("target", "faults").toAbsolutePath());
    var rows = matrix.run(chosen());
    var table = Matrix.table(rows, seed);
    Files.writeString(TABLE, table);
    System.out.println(table);
    assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(row.violations()).isEmpty());
  }

  private static List<Fault> chosen() {
    var only = System.getProperty("kanal.faults.only", "");
    var names = Arrays.asList(only.split(",", -1));
    return Faults.ALL.stream().filter(some -> only.isBlank() || names.contains(some.id())).toList();
  }
}
