package kanal.nlp.topic;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedModelTest {
  @TempDir Path folder;

  @Test
  void aVocabularyThatClaimsMoreWordsThanItHoldsIsRefusedBeforeThereIsRoomMadeForThem()
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(1);
    // The recipe and its calibration, no priors and no lexicon.
    out.write(new byte[3 + 2 * Double.BYTES + Integer.BYTES + 4 * Double.BYTES]);
    out.writeInt(0);
    out.writeInt(0);
    out.writeInt(Integer.MAX_VALUE);

    assertThatThrownBy(() ->
            TopicModelFiles.read(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayInputStream(bytes.toByteArray())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aFileLargerThanAnyModelIsNotRead() throws IOException {
    Files.createFile(folder.resolve(TopicModelFiles.VOCABULARY));
    try (var file = new RandomAccessFile(folder.resolve(TopicModelFiles.WEIGHTS).toFile(), "rw")) {
      // A hole: takes no room on the disk.
      file.setLength(1L << 30);
    }

    assertThatThrownBy(() -> TopicModelFiles.read(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too large");
  }
}
