package kanal.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Puts the application's clock as far off as a file says, in seconds, from one reading to the
/// next.
///
/// Reading the system's clock directly is not affected, nor are pauses, which no clock moves.
final class JumpingClock implements BeanPostProcessor {
  /// The system property that names the file; without it the clock is right.
  static final String PROPERTY = "kanal.lab.clock";

  private final Path file;

  JumpingClock(Path file) {
    this.file = file;
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof InstantSource right)) {
      return bean;
    }
    InstantSource jumping = () -> right.instant().plus(off());
    return jumping;
  }

  private Duration off() {
    try {
      return Duration.ofSeconds(Long.parseLong(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException("the laboratory's clock cannot be read", e);
    }
  }
}
