package kanal.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Writes a pile as JSON lines, each thing whole: what is known of it, and its bytes in base 64.
///
/// The only way by which citizens' words leave a pile; what comes out must be kept as carefully.
public final class Export {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Export() {}

  /// Writes one line for each thing.
  ///
  /// @return how many
  public static int write(Pile pile, OutputStream out) {
    var written = 0;
    try {
      for (var one : pile.all()) {
        var line = JSON.writeValueAsString(line(pile, one)) + "\n";
        out.write(line.getBytes(StandardCharsets.UTF_8));
        written++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an export cannot be written", e);
    }
    return written;
  }

  /// Writes a new file that only its owner can read.
  ///
  /// @return how many things are in it
  /// @throws IOException when it exists already, or cannot be written
  public static int write(Pile pile, Path file) throws IOException {
    try (var out = OwnersFile.create(file)) {
      return write(pile, out);
    }
  }

  private static Map<String, Object> line(Pile pile, Waiting one) {
    var line = new LinkedHashMap<String, Object>();
    line.put("pile", pile.name());
    line.put("id", one.id());
    line.put("channel", one.channel().toString());
    line.put("at", one.at().toString());
    line.put("kind", one.kind());
    line.put("reason", one.reason());
    line.put("attempts", one.attempts());
    pile.bytes(one.id())
        .ifPresent(bytes -> line.put("raw", Base64.getEncoder().encodeToString(bytes)));
    return line;
  }
}
