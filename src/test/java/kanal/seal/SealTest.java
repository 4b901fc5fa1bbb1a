package kanal.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealTest {
  private static final byte[] WORDS = "lampu jalan mati \0 \uD83D\uDE21".getBytes(UTF_8);
  private final Seal seal = KeyedSeal.forThisProcess();

  @Test
  void opensWhatItSealed() {
    var sealed = seal.seal(WORDS, "c1", "state");

    assertThat(new String(sealed, UTF_8)).doesNotContain("lampu");
    assertThat(seal.open(sealed, "c1", "state")).isEqualTo(WORDS);
    assertThat(seal.open(seal.seal(new byte[0], "c1", "state"), "c1", "state")).isEmpty();
    assertThat(seal.open(seal.seal("Gito", "c1", "name"), "c1", "name")).isEqualTo("Gito");
  }

  @Test
  void opensInItsPlaceOnly() {
    var sealed = seal.seal(WORDS, "c1", "state");

    refused(sealed, "c2", "state");
    refused(sealed, "c1", "task");
    // Neither does a part of the one name pass for a part of the other.
    refused(seal.seal(WORDS, "ab", "c"), "a", "bc");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 16, 30, -1})
  void noticesEveryChange(int at) {
    var sealed = seal.seal(WORDS, "c1", "state");
    sealed[at < 0 ? sealed.length - 1 : at] ^= 1;

    refused(sealed, "c1", "state");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 5, 16, 17, 32})
  void noticesWhatIsCutOff(int length) {
    refused(java.util.Arrays.copyOf(seal.seal(WORDS, "c1", "state"), length), "c1", "state");
  }

  @Test
  void othersKeysDoNotOpen() {
    var other = KeyedSeal.forThisProcess();

    assertThatExceptionOfType(Unopenable.class)
        .isThrownBy(() -> other.open(seal.seal(WORDS, "c1", "state"), "c1", "state"))
        .withMessageContaining("which is missing");
  }

  @Test
  void neverSealsTwiceTheSameWayEvenAtOnce() throws InterruptedException {
    var key = DataKey.random();
    Callable<String> one = () -> new String(key.seal(WORDS, "c1", "state"), UTF_8);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var sealed = new HashSet<String>();
      threads
          .invokeAll(IntStream.range(0, 500).mapToObj(_ -> one).toList())
          .forEach(done -> sealed.add(done.resultNow()));
      assertThat(sealed).hasSize(500);
    }
  }

  @Test
  void aRecordsKeyOpensOnceItIsUnwrappedAndForItsRecordOnly() {
    var key = DataKey.random();
    var sealed = key.seal(WORDS, "c1", "state");
    var wrapped = seal.wrap(key, "c1");

    assertThat(seal.unwrap(wrapped, "c1").open(sealed, "c1", "state")).isEqualTo(WORDS);
    assertThat(seal.fingerprint(seal.unwrap(wrapped, "c1")))
        .isEqualTo(seal.fingerprint(key))
        .isNotEqualTo(seal.fingerprint(DataKey.random()));
    assertThatExceptionOfType(Unopenable.class).isThrownBy(() -> seal.unwrap(wrapped, "c2"));
  }

  @Test
  void namesAreTheSameForTheSameWordsAndKeysOnly() {
    var name = seal.name("conversation", "+62812", 20);

    assertThat(name).hasSize(20).matches("[0-9a-f]+");
    assertThat(seal.name("conversation", "+62812", 20)).isEqualTo(name);
    assertThat(seal.name("conversation", "+62813", 20)).isNotEqualTo(name);
    assertThat(seal.name("report", "+62812", 20)).isNotEqualTo(name);
    assertThat(KeyedSeal.forThisProcess().name("conversation", "+62812", 20)).isNotEqualTo(name);
  }

  private void refused(byte[] sealed, String record, String field) {
    assertThatExceptionOfType(Unopenable.class).isThrownBy(() -> seal.open(sealed, record, field));
  }
}
