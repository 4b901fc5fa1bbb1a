package kanal.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import kanal.nlp.text.Message;
import kanal.nlp.train.Sentences;
import org.junit.jupiter.api.Test;

class LanguageModelFileTest {
  private static final Path SENTENCES = Path.of("language");
  private static final int LARGEST = 300 * 1024;

  @Test
  void trainsTheSameBytesTwiceAndReadsThem() throws IOException {
    var sentences = Sentences.of(SENTENCES);
    var one = LanguageModelFile.bytes(sentences);
    assertThat(LanguageModelFile.bytes(sentences)).isEqualTo(one);
    assertThat(one.length).isLessThan(LARGEST);
    var packed = LanguageModelFile.read(new ByteArrayInputStream(one));
    var read = new LanguageFinder(packed.model(), LanguageRule.shipped(packed.margin()));
    var shipped = LanguageModelFile.shipped();
    assertThat(sentences)
        .allSatisfy(sentence -> {
          var message = Message.of(sentence.text());
          assertThat(read.read(message)).isEqualTo(shipped.read(message));
        });
  }
}
