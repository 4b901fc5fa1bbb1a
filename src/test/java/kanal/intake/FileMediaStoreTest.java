package kanal.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;
import kanal.seal.Unopenable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileMediaStoreTest {
  private static final byte[] PHOTO = "foto dari Gito Kenari".getBytes(UTF_8);

  @TempDir private Path folder;
  private Path media = Path.of("");
  private Path keys = Path.of("");
  private FileMediaStore store = new FileMediaStore(media, KeyedSeal.forThisProcess());

  @BeforeEach
  void open() throws IOException {
    media = Files.createDirectory(folder.resolve("media"));
    keys = folder.resolve("keys");
    new KeyFile(keys).createIfMissing();
    store = reopened();
  }

  private FileMediaStore reopened() {
    return new FileMediaStore(media, KeyedSeal.of(new KeyFile(keys)));
  }

  @Test
  void bringsBackWhatItKeptAndShowsNoneOfItOnTheDisk() throws IOException {
    store.keep("a1", PHOTO);
    store.keep("a1", "another".getBytes(UTF_8));
    store.keep("empty", new byte[0]);

    assertThat(reopened().find("a1")).contains(PHOTO);
    assertThat(store.find("empty")).contains(new byte[0]);
    assertThat(store.find("a2")).isEmpty();
    assertThat(new String(Files.readAllBytes(file("a1")), UTF_8)).doesNotContain("Gito", "foto");
  }

  @Test
  void forgets() {
    store.keep("a1", PHOTO);
    store.remove("a1");
    store.remove("a1");

    assertThat(store.find("a1")).isEmpty();
  }

  @Test
  void aFileInAnothersPlaceDoesNotOpen() throws IOException {
    store.keep("a1", PHOTO);
    store.keep("a2", PHOTO);
    Files.write(file("a2"), Files.readAllBytes(file("a1")));

    assertThatExceptionOfType(Unopenable.class).isThrownBy(() -> store.find("a2"));
  }

  @Test
  void readsAndSealsWhatAnOlderVersionKept() throws IOException {
    var old = media.resolve("%02x".formatted("a1".hashCode() & 0xff)).resolve("a1");
    Files.createDirectories(old.getParent());
    Files.write(old, PHOTO);
    assertThat(store.find("a1")).contains(PHOTO);

    assertThat(store.reseal(true)).isOne();

    assertThat(store.find("a1")).contains(PHOTO);
    assertThat(new String(Files.readAllBytes(old), UTF_8)).doesNotContain("Gito");
    assertThat(store.reseal(true)).isZero();
  }

  @Test
  void needsTheNewKeyOnlyOnceItIsSealedAnew() throws IOException {
    store.keep("a1", PHOTO);
    new KeyFile(keys).rotate();
    assertThat(reopened().reseal(false)).isOne();
    assertThat(reopened().reseal(true)).isOne();

    var lines = Files.readAllLines(keys).stream().filter(line -> !line.startsWith("#")).toList();
    Files.write(keys, lines.stream().filter(line -> !line.equals(lines.get(1))).toList());

    assertThat(reopened().find("a1")).contains(PHOTO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../a", "a/b", ".a", "a\0b", "a b"})
  void takesNoNameThatLeadsElsewhere(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> store.keep(id, PHOTO));
  }

  private Path file(String id) throws IOException {
    try (var files = Files.walk(media)) {
      return files.filter(path -> path.endsWith(id)).findFirst().orElseThrow();
    }
  }
}
