package kanal.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Files that are two things at once, or that nobody here can draw anew.
class OddFilesTest {
  private static final String CANARY = "Siti-Rahmawati-iPhone";

  private final FileCleaner cleaner = new FileCleaner();

  @Test
  void aTagThatSpeaksOfAnotherKindIsTakenOffAllTheSame() {
    var tagged = tag("%PDF-1.7 " + CANARY) + sound();

    assertThat(cleaned(tagged)).isEqualTo(sound());
  }

  @Test
  void aPictureBehindATagIsCleanedToo() {
    var picture = "GIF89a\1\0\1\0\0\0\0!\u00fe\u0015" + CANARY + "\0;";

    assertThat(cleaned(tag("title") + picture)).isEqualTo("GIF89a\1\0\1\0\0\0\0;");
  }

  @Test
  void aPictureThatCannotBeDrawnAnewIsNotKept() {
    var picture = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic\0\0\0 meta" + CANARY;

    assertThat(cleaned(picture)).isEmpty();
  }

  private String cleaned(String bytes) {
    return new String(cleaner.clean(bytes.getBytes(ISO_8859_1)), ISO_8859_1);
  }

  private static String tag(String words) {
    return "ID3\4\0\0\0\0\0" + (char) words.length() + words;
  }

  private static String sound() {
    return "\u00ff\u00fb\u0090" + "\0".repeat(400);
  }
}
