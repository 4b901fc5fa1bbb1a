package kanal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kanal.bot.engine.MediaStore;

/// Keeps citizens' files in a folder, each under its id.
public final class FileMediaStore implements MediaStore {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,150}");

  private final Path folder;

  /// @param folder exists, for its owner's eyes only
  public FileMediaStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public void keep(String attachmentId, byte[] bytes) {
    var file = file(attachmentId);
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      var half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".part");
      writeThrough(half, bytes);
      move(half, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a file in " + folder, e);
    }
  }

  @Override
  public Optional<byte[]> find(String attachmentId) {
    var file = file(attachmentId);
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read a file in " + folder, e);
    }
  }

  @Override
  public void remove(String attachmentId) {
    try {
      Files.deleteIfExists(file(attachmentId));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete a file in " + folder, e);
    }
  }

  /// Its bytes are on the disk before anybody is told that they are kept.
  private static void writeThrough(Path file, byte[] bytes) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Spread over folders by the id's hash, so that none grows too large to list.
  private Path file(String attachmentId) {
    if (!SAFE.matcher(attachmentId).matches()) {
      throw new IllegalArgumentException("no safe name for a file");
    }
    return folder.resolve("%02x".formatted(attachmentId.hashCode() & 0xff)).resolve(attachmentId);
  }
}
