package kanal.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kanal.bot.engine.MediaStore;
import kanal.seal.DataKey;
import kanal.seal.Seal;

/// Keeps citizens' files in a folder, each under its id and sealed with a key of its own, which
/// stands wrapped before it.
///
/// A file from before the seal is read as it is: none of them begins with the mark.
public final class FileMediaStore implements MediaStore {
  /// No image, document or mail begins with these bytes.
  private static final byte[] MARK = "\0kanal1\0".getBytes(StandardCharsets.US_ASCII);

  private static final String CONTENT = "content";
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,150}");

  /// How the name ends of a file that is not written to its end yet.
  static final String PART = ".part";

  private final Path folder;
  private final Seal seal;

  /// @param folder exists, for its owner's eyes only
  public FileMediaStore(Path folder, Seal seal) {
    this.folder = folder;
    this.seal = seal;
  }

  @Override
  public void keep(String attachmentId, byte[] bytes) {
    var file = file(attachmentId);
    if (Files.exists(file)) {
      return;
    }
    try {
      write(file, sealed(attachmentId, bytes));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep a file in " + folder, e);
    }
  }

  private static void write(Path file, ByteBuffer bytes) throws IOException {
    Files.createDirectories(file.getParent());
    var half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + PART);
    writeThrough(half, bytes);
    move(half, file);
  }

  /// The mark, the length of the wrapped key, the wrapped key, and what it sealed.
  private ByteBuffer sealed(String attachmentId, byte[] bytes) {
    var key = DataKey.random();
    return sealed(seal.wrap(key, attachmentId), key.seal(bytes, attachmentId, CONTENT));
  }

  private static ByteBuffer sealed(byte[] wrapped, byte[] content) {
    return ByteBuffer.allocate(MARK.length + Short.BYTES + wrapped.length + content.length)
        .put(MARK)
        .putShort((short) wrapped.length)
        .put(wrapped)
        .put(content)
        .flip();
  }

  /// A file as it lies there.
  // Taken apart at once; never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Stored(byte[] wrapped, byte[] content) {
    static Optional<Stored> of(byte[] bytes) {
      if (!Arrays.equals(bytes, 0, Math.min(MARK.length, bytes.length), MARK, 0, MARK.length)) {
        return Optional.empty();
      }
      var left = ByteBuffer.wrap(bytes, MARK.length, bytes.length - MARK.length);
      var wrapped = new byte[Math.min(left.getShort(), left.remaining())];
      left.get(wrapped);
      var content = new byte[left.remaining()];
      left.get(content);
      return Optional.of(new Stored(wrapped, content));
    }
  }

  private byte[] opened(String attachmentId, byte[] bytes) {
    return Stored.of(bytes)
        .map(stored ->
            seal.unwrap(stored.wrapped(), attachmentId)
                .open(stored.content(), attachmentId, CONTENT))
        .orElse(bytes);
  }

  @Override
  public Optional<byte[]> find(String attachmentId) {
    var file = file(attachmentId);
    try {
      return Files.exists(file)
          ? Optional.of(opened(attachmentId, Files.readAllBytes(file)))
          : Optional.empty();
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

  /// Goes through all files and wraps anew the keys that need an older one; files from before the
  /// seal are sealed.
  ///
  /// @param write whether to write, or only to count
  /// @return how many needed it
  public long reseal(boolean write) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().endsWith(PART))
          .filter(file -> reseal(file, write))
          .count();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the files in " + folder, e);
    }
  }

  private boolean reseal(Path file, boolean write) {
    var id = file.getFileName().toString();
    try {
      var bytes = Files.readAllBytes(file);
      var stored = Stored.of(bytes);
      if (stored.filter(known -> seal.isFresh(known.wrapped())).isPresent()) {
        return false;
      }
      if (write) {
        write(file, stored.map(known -> rewrapped(id, known)).orElseGet(() -> sealed(id, bytes)));
      }
      return true;
    } catch (NoSuchFileException _) {
      // Removed meanwhile.
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot seal a file in " + folder, e);
    }
  }

  private ByteBuffer rewrapped(String id, Stored stored) {
    return sealed(seal.wrap(seal.unwrap(stored.wrapped(), id), id), stored.content());
  }

  /// Its bytes are on the disk before anybody is told that they are kept.
  private static void writeThrough(Path file, ByteBuffer bytes) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
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
