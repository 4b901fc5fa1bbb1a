package kanal.media.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import kanal.bot.engine.WrongSetting;
import kanal.media.scan.Scanner.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClamdTest {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  @TempDir private Path folder;
  private PlayedClamd played;
  private Clamd clamd;

  @BeforeEach
  void start() throws IOException {
    played = PlayedClamd.onLoopback();
    clamd = new Clamd(played.place(), PATIENCE);
  }

  @AfterEach
  void stop() throws IOException {
    played.close();
  }

  @Test
  void tellsHarmfulFilesFromOthers() throws IOException {
    assertThat(clamd.answers()).isTrue();
    assertThat(clamd.scan(new byte[200_000])).isEqualTo(new Verdict.Clean());
    // In a later chunk, and its name in harmless letters.
    assertThat(clamd.scan(("x".repeat(100_000) + PlayedClamd.VIRUS).getBytes(US_ASCII)))
        .isEqualTo(new Verdict.Infected("Test.Virus_1_"));
  }

  @Test
  void speaksThroughASocketOfThisMachine() throws IOException {
    try (var local = PlayedClamd.on(folder.resolve("clamd.ctl"))) {
      assertThat(new Clamd(local.place(), PATIENCE).scan(PlayedClamd.VIRUS.getBytes(US_ASCII)))
          .isEqualTo(new Verdict.Infected("Test.Virus_1_"));
    }
  }

  @Test
  void aFileTooLargeForTheScannerIsNotSaidToBeClean() {
    assertThat(clamd.scan(new byte[400_000]))
        .isEqualTo(new Verdict.Unknown("StreamMaxLength is too low"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SILENT", "HANGS_UP", "ENDLESS"})
  void whoDoesNotAnswerIsNotWaitedForWithoutEnd(String mood) {
    played.is(PlayedClamd.Mood.valueOf(mood));

    assertThat(clamd.scan(new byte[10])).isInstanceOf(Verdict.Unknown.class);
  }

  @Test
  void whoIsNotThereIsUnknown() throws IOException {
    played.close();

    assertThat(clamd.scan(new byte[10])).isInstanceOf(Verdict.Unknown.class);
    assertThatExceptionOfType(IOException.class).isThrownBy(clamd::answers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"clamd", "clamd:", "http://clamd:3310", "unix:clamd.ctl", "clamd:port"})
  void aPlaceThatIsNoneIsRefusedAtTheStart(String place) {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> new ScanProperties(place, PATIENCE, WhenAway.WAIT))
        .withMessageContaining("kanal.media.clamd");
  }
}
