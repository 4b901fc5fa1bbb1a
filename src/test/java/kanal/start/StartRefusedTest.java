package kanal.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kanal.data.DataConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

// Alone: what others print meanwhile would be captured, too.
@Isolated
@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTest {
  @TempDir Path temporary;

  @Test
  void showsTheSentenceAndNoStackTrace(CapturedOutput output) throws IOException {
    var file = Files.writeString(temporary.resolve("file"), "in the way");
    var application = new SpringApplication(DataConfiguration.class);
    application.setWebApplicationType(WebApplicationType.NONE);

    assertThatThrownBy(() -> application.run("--kanal.data-dir=" + file.resolve("data")))
        .hasRootCauseInstanceOf(IOException.class);

    assertThat(output)
        .contains("cannot be written: set kanal.data-dir to one that can.")
        .doesNotContain("\tat kanal", "Caused by");
  }
}
