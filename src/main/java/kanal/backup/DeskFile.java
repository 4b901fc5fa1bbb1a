package kanal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import kanal.start.StartRefused;

/// The embedded database: a file that only the process which opened it can copy.
record DeskFile(Path data) implements Desk {
  static final String FOLDER = "desk";

  private static final String NAME = "desk.mv.db";

  @Override
  public String kind() {
    return isThere() ? "file" : None.KIND;
  }

  @Override
  public void save(Path into, boolean beside) throws IOException {
    if (!isThere()) {
      return;
    }
    var copy = Tree.forOwner(into).resolve(NAME);
    if (!beside) {
      Files.copy(file(), copy);
      return;
    }
    var packed = DeskCopies.ask(data);
    try (var zip = new ZipFile(packed.toFile());
        var in = zip.getInputStream(zip.getEntry(NAME))) {
      Files.copy(in, copy);
    } finally {
      Files.delete(packed);
    }
  }

  @Override
  public void refuseUnlessEmpty() {
    if (isThere()) {
      throw new StartRefused("There is a desk in " + file() + " already: restore elsewhere.");
    }
  }

  @Override
  public void restore(Path from) throws IOException {
    Tree.forOwner(data.resolve(FOLDER));
    Files.copy(from.resolve(NAME), file());
  }

  boolean isThere() {
    return Files.exists(file());
  }

  private Path file() {
    return data.resolve(FOLDER).resolve(NAME);
  }
}
