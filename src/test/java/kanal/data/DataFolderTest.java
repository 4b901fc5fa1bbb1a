package kanal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kanal.start.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temporary;

  @Test
  void isCreatedForItsOwnerAlone() throws IOException {
    try (var folder = started()) {
      assertThat(Files.getPosixFilePermissions(folder.folder("redis")))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
      assertThat(Files.getPosixFilePermissions(folder.path()))
          .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void isTakenByOneAtATime() throws IOException {
    try (var folder = started()) {
      assertThatExceptionOfType(StartRefused.class)
          .isThrownBy(this::started)
          .withMessageContaining(folder.path().toString())
          .withMessageContaining("kanal.data-dir");
    }
    try (var again = started()) {
      assertThat(again.path()).isDirectory();
    }
  }

  @Test
  void refusesToBeWhereAFileIs() throws IOException {
    Files.writeString(temporary.resolve("data"), "in the way");

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(this::started)
        .withMessageContaining("cannot be written");
  }

  private DataFolder started() {
    var folder = new DataFolder(temporary.resolve("data"));
    folder.start();
    return folder;
  }
}
