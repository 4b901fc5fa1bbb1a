package kanal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.start.StartRefused;

/// The list of all files of a back-up with their SHA-256, written last: what has none is no whole
/// back-up. `sha256sum --check` reads it too.
final class Checksums {
  static final String FILE = "SHA256SUMS";

  private static final int PORTION = 64 * 1024;
  private static final String BETWEEN = "  ";

  private Checksums() {}

  static void write(Path folder) throws IOException {
    var lines =
        found(folder).entrySet().stream()
            .map(entry -> entry.getValue() + BETWEEN + entry.getKey() + "\n")
            .collect(Collectors.joining());
    var file = folder.resolve(FILE);
    Files.writeString(file, lines);
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /// @throws StartRefused when a file is missing, is another one, or nobody listed it
  static void verify(Path folder) throws IOException {
    var file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      throw new StartRefused(folder + " is no whole back-up: it has no " + FILE + ".");
    }
    var listed = new TreeMap<String, String>();
    try (var lines = Files.lines(file)) {
      lines.forEach(line -> {
        var parts = line.split(BETWEEN, 2);
        listed.put(parts[parts.length - 1], parts[0]);
      });
    }
    var found = found(folder);
    for (var name : listed.keySet()) {
      if (!listed.get(name).equals(found.get(name))) {
        throw new StartRefused("The back-up is damaged: %s is not as it was.".formatted(name));
      }
    }
    found.keySet().removeAll(listed.keySet());
    if (!found.isEmpty()) {
      throw new StartRefused("%s does not belong to the back-up.".formatted(found.keySet()));
    }
  }

  private static Map<String, String> found(Path folder) throws IOException {
    var sums = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals(FILE)) {
          sums.put(name, sum(file));
        }
      }
    }
    return sums;
  }

  private static String sum(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[PORTION];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
