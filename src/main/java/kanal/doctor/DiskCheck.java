package kanal.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Whether the data folder's disk has room, takes writes, and how long it needs until they are
/// safe: that is what every message waits for.
final class DiskCheck implements Check {
  private static final String SUBJECT = "disk";
  private static final long LITTLE = 2L << 30;
  private static final long TOO_LITTLE = 200L << 20;
  private static final Duration SLOW = Duration.ofMillis(50);
  private static final int TRIES = 5;
  private static final int PAGE = 4096;
  private static final Set<PosixFilePermission> OF_OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private final Path folder;

  DiskCheck(Path folder) {
    this.folder = folder;
  }

  @Override
  public List<Finding> look() {
    var there = nearest(folder);
    var findings = new ArrayList<Finding>();
    try {
      findings.add(room(Files.getFileStore(there).getUsableSpace()));
      findings.add(writing(there));
      if (there.equals(folder)) {
        findings.add(privacy());
      } else {
        findings.add(Finding.ok(SUBJECT, folder + " is made at the first start"));
      }
    } catch (IOException e) {
      findings.add(
          Finding.broken(
              SUBJECT,
              folder + " cannot be written: " + e.getClass().getSimpleName(),
              "Let the user Kanal runs as write there, or set kanal.data-dir."));
    }
    return findings;
  }

  private static Path nearest(Path folder) {
    var there = folder;
    while (!Files.isDirectory(there) && there.getParent() != null) {
      there = there.getParent();
    }
    return there;
  }

  private static Finding room(long free) {
    var seen = "%,d MB free".formatted(free >> 20);
    var advice = "Make room, or set kanal.data-dir to a larger disk.";
    if (free < TOO_LITTLE) {
      return Finding.broken(SUBJECT, seen, advice);
    }
    return free < LITTLE ? Finding.look(SUBJECT, seen, advice) : Finding.ok(SUBJECT, seen);
  }

  private static Finding writing(Path where) throws IOException {
    var file = Files.createTempFile(where, "doctor", ".tmp");
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      long begun = System.nanoTime();
      for (int i = 0; i < TRIES; i++) {
        channel.write(ByteBuffer.allocate(PAGE), 0);
        channel.force(true);
      }
      var each = Duration.ofNanos((System.nanoTime() - begun) / TRIES);
      var seen = "a write is safe after %.1f ms".formatted(each.toNanos() / 1e6);
      return each.compareTo(SLOW) > 0
          ? Finding.look(SUBJECT, seen, "Every message waits for this: use a faster disk.")
          : Finding.ok(SUBJECT, seen);
    } finally {
      Files.delete(file);
    }
  }

  private Finding privacy() throws IOException {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return Finding.ok(SUBJECT, folder + " is there");
    }
    var open = Files.getPosixFilePermissions(folder).stream().anyMatch(OF_OTHERS::contains);
    return open
        ? Finding.look(SUBJECT, folder + " is open to other users", "chmod 700 " + folder)
        : Finding.ok(SUBJECT, folder + " is this user's alone");
  }
}
