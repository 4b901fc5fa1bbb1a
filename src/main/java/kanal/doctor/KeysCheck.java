package kanal.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kanal.seal.SealProperties;
import kanal.start.StartRefused;

/// Whether the keys that conversations and files are sealed with can be used, and by nobody else.
final class KeysCheck implements Check {
  private static final String SUBJECT = "keys";
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Installed installed;

  KeysCheck(Installed installed) {
    this.installed = installed;
  }

  @Override
  public List<Finding> look() {
    var settings = installed.settings("kanal.seal", SealProperties.class);
    var data = installed.dataFolder();
    var file = settings.keys().isBlank() ? data.resolve("keys") : Path.of(settings.keys());
    if (settings.keyText().isBlank() && !Files.exists(file)) {
      return List.of(missing(file, data));
    }
    try {
      var count = settings.in(data).ids().size();
      if (settings.keyText().isBlank() && othersMayReadIt(file)) {
        return List.of(
            Finding.look(SUBJECT, "others may read " + file, "Write: chmod 600 " + file));
      }
      return List.of(Finding.ok(SUBJECT, count + (count == 1 ? " key" : " keys")));
    } catch (StartRefused refused) {
      return List.of(
          Finding.broken(
              SUBJECT, String.valueOf(refused.getMessage()), "Bring back your copy of the keys."));
    }
  }

  private static Finding missing(Path file, Path data) {
    return Stream.of("redis", "media").map(data::resolve).anyMatch(Files::exists)
        ? Finding.broken(
            SUBJECT,
            file + " is missing, and there are conversations or files",
            "Bring back your copy of it: without it nobody can read them.")
        : Finding.ok(SUBJECT, "none yet; the first start makes " + file);
  }

  private static boolean othersMayReadIt(Path file) {
    try {
      return Files.getFileStore(file).supportsFileAttributeView("posix")
          && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
