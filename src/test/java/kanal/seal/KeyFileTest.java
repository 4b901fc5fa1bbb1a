package kanal.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import kanal.start.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {
  private static final byte[] WORDS = "kata".getBytes(UTF_8);

  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void inTheFolder() {
    file = folder.resolve("keys");
  }

  @Test
  void isMadeOnceForItsOwnersEyesOnly() throws IOException {
    new KeyFile(file).createIfMissing();
    var text = Files.readString(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    new KeyFile(file).createIfMissing();
    assertThat(Files.readString(file)).isEqualTo(text);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aNewKeySealsAndTheOldOneStillOpens() {
    var before = KeyedSeal.of(new KeyFile(file).createIfMissing());
    var sealed = before.seal(WORDS, "r", "f");
    var name = before.name("n", "w", 8);
    assertThat(before.isFresh(sealed)).isTrue();

    var id = new KeyFile(file).rotate();

    var after = KeyedSeal.of(new KeyFile(file));
    assertThat(new KeyFile(file).ids()).hasSize(2).startsWith(id);
    assertThat(after.open(sealed, "r", "f")).isEqualTo(WORDS);
    assertThat(after.isFresh(sealed)).isFalse();
    assertThat(after.isFresh(after.seal(WORDS, "r", "f"))).isTrue();
    assertThat(after.name("n", "w", 8)).isEqualTo(name);
  }

  @Test
  void aKeyThatWasAddedIsUsedWithoutANewStart() {
    var running = KeyedSeal.of(new KeyFile(file).createIfMissing());
    var sealed = running.seal(WORDS, "r", "f");

    new KeyFile(file).rotate();

    await().until(() -> !running.isFresh(sealed));
    assertThat(running.open(sealed, "r", "f")).isEqualTo(WORDS);
  }

  @Test
  void whatSomebodyElseJustSealedWithANewKeyOpens() {
    var running = KeyedSeal.of(new KeyFile(file).createIfMissing());
    new KeyFile(file).rotate();
    var sealed = KeyedSeal.of(new KeyFile(file)).seal(WORDS, "r", "f");

    assertThat(running.open(sealed, "r", "f")).isEqualTo(WORDS);
  }

  @Test
  void keysMayStandInTheSettings() throws IOException {
    new KeyFile(file).createIfMissing();
    var sealed = KeyedSeal.of(new KeyFile(file)).seal(WORDS, "r", "f");
    var text = Files.readString(file).replace("\n", ";");
    var given = new SealProperties("", text).in(folder.resolve("nowhere"));

    assertThat(KeyedSeal.of(given).open(sealed, "r", "f")).isEqualTo(WORDS);
    assertThat(new SealProperties("", text).toString()).doesNotContain(text);
    assertThatExceptionOfType(StartRefused.class).isThrownBy(given::rotate);
  }

  @Test
  void aFileTooLargeForKeysIsNotRead() throws IOException {
    Files.writeString(file, "#".repeat((1 << 20) + 1));

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> KeyedSeal.of(new KeyFile(file)))
        .withMessageContaining("too large");
  }

  @Test
  void saysWhatToDoWhenItIsMissing() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> KeyedSeal.of(new KeyFile(file)))
        .withMessageContaining(file.toString())
        .withMessageContaining("bring back the copy")
        .withMessageContaining("kanal.seal.keys");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lookup AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "0a0b0c0d AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "0a0b0c0d geheim\nlookup AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "geheim\nlookup AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
      })
  void refusesWhatIsNoKeyFileAndTellsNoSecret(String text) throws IOException {
    Files.writeString(file, text);

    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> KeyedSeal.of(new KeyFile(file)))
        .withMessageContaining("cannot be used")
        .withMessageNotContaining("geheim");
  }
}
