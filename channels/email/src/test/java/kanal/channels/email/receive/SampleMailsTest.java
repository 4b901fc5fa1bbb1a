package kanal.channels.email.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kanal.bot.message.Attachment;
import kanal.channels.email.testing.Samples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every mail in `src/test/resources/mails` becomes the words in the file of the same name.
class SampleMailsTest {
  private final Reading reading = new Reading();

  @TestFactory
  Stream<DynamicTest> becomesTheCitizensWords() throws IOException, URISyntaxException {
    return names().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertThat(reading.message(Samples.sample(name)).text())
                        .isEqualTo(expected(name))));
  }

  private static List<String> names() throws IOException, URISyntaxException {
    try (var files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".eml"))
          .map(name -> name.substring(0, name.length() - ".eml".length()))
          .sorted()
          .toList();
    }
  }

  private static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(SampleMailsTest.class.getResource("/mails")).toURI());
  }

  private static String expected(String name) throws IOException, URISyntaxException {
    return Files.readString(folder().resolve(name + ".txt")).replaceFirst("\n$", "");
  }

  @Test
  void keepsAPhotoUnderANameOfOurOwn() {
    var photo = only("photo");
    assertThat(photo.type()).isEqualTo(Attachment.Type.PHOTO);
    assertThat(photo.mediaType()).isEqualTo("image/jpeg");
    assertThat(photo.bytes()).isEqualTo(25_603);
    assertThat(photo.id()).matches("email-[0-9a-f]{32}-1");
  }

  @Test
  void knowsAPhotoByItsEndingWhenNothingElseTells() {
    var photo = only("photo-alone");
    assertThat(photo.mediaType()).isEqualTo("image/jpeg");
    assertThat(photo.id()).matches("[a-z0-9-]+");
  }

  @Test
  void keepsAMailInsideAMailAsAFile() {
    assertThat(only("nested-message").mediaType()).isEqualTo("message/rfc822");
  }

  @Test
  void leavesLogosAndSignaturesOut() {
    assertThat(reading.files("logo")).isEmpty();
    assertThat(reading.files("pgp-signed")).isEmpty();
  }

  private Attachment only(String name) {
    assertThat(reading.files(name)).hasSize(1);
    return reading.files(name).getFirst();
  }
}
