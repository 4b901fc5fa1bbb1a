package kanal.nlp.bench;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kanal.nlp.KanalReader;
import kanal.nlp.Reading;
import kanal.nlp.text.Message;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.topic.TopicModelFiles;
import kanal.nlp.topic.TopicReading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One message of 200 characters, on one core.
@State(Scope.Benchmark)
@BenchmarkMode({Mode.Throughput, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final String MESSAGE =
      "Assalamualaikum pak, jln depan SDN 2 Cikupa RT 05 RW 02 rusak parah dan berlubang sdh 3 bln,"
          + " anak2 sering jatuh kalau berangkat sekolah apalagi habis hujan. Mohon segera"
          + " diperbaiki ya, terima kasih.";

  private final TopicClassifier classifier = TopicModelFiles.shipped().classifier();
  private final KanalReader reader = KanalReader.shipped(ZONE, Optional.empty());
  private final ZonedDateTime received = ZonedDateTime.of(2026, 11, 22, 8, 0, 0, 0, ZONE);

  @Benchmark
  public TopicReading topic() {
    return classifier.read(Message.of(MESSAGE));
  }

  @Benchmark
  public Reading everything() {
    return reader.read(MESSAGE, received);
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  public TopicClassifier load() throws IOException {
    return TopicModelFiles.shipped().classifier();
  }

  /// Runs all of them.
  public static void main(String[] arguments) throws IOException {
    org.openjdk.jmh.Main.main(arguments);
  }
}
