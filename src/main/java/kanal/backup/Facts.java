package kanal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import kanal.start.StartRefused;

/// What a back-up says about itself.
///
/// @param madeAt when it was begun
/// @param database what keeps the desk: `file`, `postgresql` or `none`
record Facts(Instant madeAt, String database) {
  static final String FILE = "backup.properties";

  private static final String FORMAT = "1";

  void write(Path folder) throws IOException {
    Files.writeString(
        folder.resolve(FILE),
        """
        format=%s
        made-at=%s
        database=%s
        """
            .formatted(FORMAT, madeAt, database));
  }

  /// @throws StartRefused when a newer Kanal wrote it
  static Facts read(Path folder) throws IOException {
    var properties = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve(FILE))) {
      properties.load(in);
    }
    if (!FORMAT.equals(properties.getProperty("format"))) {
      throw new StartRefused("The back-up was made by a newer Kanal: restore it with that one.");
    }
    try {
      return new Facts(
          Instant.parse(properties.getProperty("made-at", "")),
          properties.getProperty("database", ""));
    } catch (DateTimeException e) {
      throw new StartRefused("The back-up does not say when it was made.", e);
    }
  }
}
