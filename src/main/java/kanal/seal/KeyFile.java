package kanal.seal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kanal.start.StartRefused;
import org.jspecify.annotations.Nullable;

/// The file an installation's keys are in; looked at again every few seconds, so that a key that
/// was added is used without a new start.
public final class KeyFile {
  /// In bytes; a key takes about seventy.
  private static final long LARGEST = 1 << 20;

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final @Nullable Path file;
  private volatile @Nullable Known known;

  /// @param changed when the file was last changed
  /// @param lookedAt by this machine's stopwatch
  private record Known(MasterKeys keys, FileTime changed, long lookedAt) {}

  public KeyFile(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  private KeyFile(MasterKeys keys) {
    file = null;
    known = new Known(keys, FileTime.fromMillis(0), 0);
  }

  /// Keys that stand in the settings themselves.
  ///
  /// @throws StartRefused when they cannot be used
  static KeyFile given(String text) {
    try {
      return new KeyFile(MasterKeys.parse(text));
    } catch (IllegalArgumentException e) {
      throw new StartRefused("kanal.seal.key-text cannot be used: " + e.getMessage() + ".");
    }
  }

  /// Makes the file with a first key when there is none yet, for its owner's eyes only.
  public KeyFile createIfMissing() {
    var path = file;
    if (path == null || Files.exists(path)) {
      return this;
    }
    try {
      var written = written(path, MasterKeys.random());
      try {
        // Whole or not at all, and never over another replica's.
        Files.createLink(path, written);
      } finally {
        Files.delete(written);
      }
    } catch (FileAlreadyExistsException _) {
      // Another replica was faster: its keys are everybody's.
      return this;
    } catch (IOException e) {
      throw new StartRefused(
          "The key file %s cannot be written: set kanal.seal.keys to one that can.".formatted(path),
          e);
    }
    return this;
  }

  /// @throws StartRefused when the keys cannot be used
  MasterKeys keys() {
    var path = file;
    var last = known;
    if (last != null
        && (path == null || System.nanoTime() - last.lookedAt() < LOOK_AGAIN.toNanos())) {
      return last.keys();
    }
    return last == null ? read() : readIfChanged(last);
  }

  /// As the file is at this moment, should it be readable.
  MasterKeys latest() {
    var last = known;
    return file == null || last == null ? keys() : readIfChanged(last);
  }

  private MasterKeys readIfChanged(Known last) {
    try {
      var now = new Known(last.keys(), last.changed(), System.nanoTime());
      if (Files.getLastModifiedTime(path()).equals(last.changed())) {
        known = now;
        return last.keys();
      }
      return read();
    } catch (IOException | StartRefused unreadable) {
      // Whoever changes it may be half-way; what was read at the start still opens everything.
      return last.keys();
    }
  }

  /// @throws IllegalArgumentException when it is too large for a file of keys
  private static String words(Path path) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw new IllegalArgumentException("it is too large for a file of keys");
    }
    return Files.readString(path);
  }

  private MasterKeys read() {
    var path = path();
    try {
      var changed = Files.getLastModifiedTime(path);
      var keys = MasterKeys.parse(words(path));
      known = new Known(keys, changed, System.nanoTime());
      return keys;
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "The key file %s cannot be used: %s. Bring back the copy you kept."
              .formatted(path, e.getMessage()));
    } catch (IOException e) {
      throw new StartRefused(
          "The key file %s cannot be read: bring back the copy you kept, or set kanal.seal.keys."
              .formatted(path),
          e);
    }
  }

  /// Puts a new key in front; the others go on opening.
  ///
  /// @return its id
  public String rotate() {
    var path = path();
    var rotated = read().rotated();
    try {
      Files.move(
          written(path, rotated),
          path,
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StartRefused("The key file %s cannot be written.".formatted(path), e);
    }
    known = null;
    return rotated.first().id();
  }

  /// The keys' ids, the one that seals first.
  public List<String> ids() {
    return keys().ids();
  }

  private Path path() {
    var path = file;
    if (path == null) {
      throw new StartRefused(
          "The keys stand in kanal.seal.key-text: put a new line in front of them there.");
    }
    return path;
  }

  /// The keys in a file beside that path. Nobody else may read it, not even for a moment; and it is
  /// on the disk before it is used.
  private static Path written(Path path, MasterKeys keys) throws IOException {
    var beside = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID());
    Files.createDirectories(beside.getParent());
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (var channel =
        beside.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? FileChannel.open(beside, options, OWNER_ONLY)
            : FileChannel.open(beside, options)) {
      var bytes = StandardCharsets.UTF_8.encode(keys.text());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    return beside;
  }

  @Override
  public String toString() {
    return file == null ? "kanal.seal.key-text" : file.toString();
  }
}
