package kanal.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/// A folder and what is in it, copied while others write there.
///
/// @param folder may be missing
record Tree(Path folder) {
  /// Half-written files of the media store and the like.
  private static final String HALF = ".part";

  /// Copies files that are whole, each on the disk afterwards; what vanishes meanwhile was meant
  /// to.
  ///
  /// @param without names in the folder itself that are left out
  void copyTo(Path target, Set<String> without) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes)
              throws IOException {
            if (isLeftOut(visited)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            forOwner(target.resolve(folder.relativize(visited).toString()));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!isLeftOut(file) && !file.toString().endsWith(HALF)) {
              copy(file, target.resolve(folder.relativize(file).toString()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          private boolean isLeftOut(Path path) {
            return folder.equals(path.getParent())
                && without.contains(String.valueOf(path.getFileName()));
          }
        });
  }

  boolean isEmpty() throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /// Makes a folder that only its owner reads, unless it is there.
  static Path forOwner(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return folder;
    }
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }

  private static void copy(Path file, Path target) throws IOException {
    try {
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException _) {
      return;
    }
    try (var channel = FileChannel.open(target, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
