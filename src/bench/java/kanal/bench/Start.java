package kanal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import kanal.bench.process.MeasuredKanal;
import kanal.bench.process.ProcessMemory;

/// How long one waits for the first page of the packaged service without any setting.
final class Start {
  private static final int OK = 200;
  private static final long LOOK_EVERY_MILLIS = 20;

  private final Options options;
  private final Results results;

  Start(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void run() throws Exception {
    var folder = Files.createTempDirectory("kanal-bench-start");
    var seconds = new ArrayList<Double>();
    try {
      for (int i = 0; i < options.starts(); i++) {
        seconds.add(one(folder));
      }
    } finally {
      Lab.delete(folder);
    }
    var sorted = seconds.stream().sorted().toList();
    results.add(
        "s",
        "first page of the packaged service, %d starts".formatted(sorted.size()),
        "%.1f s (%.1f to %.1f); the very first, with nothing in its folder, %.1f s"
            .formatted(
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast(),
                seconds.getFirst()),
        "<= 5 s");
  }

  private double one(Path folder) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (var kanal = MeasuredKanal.launch(folder, options.jvm(), Map.of());
        var client = HttpClient.newHttpClient()) {
      var page = URI.create("http://127.0.0.1:" + kanal.port() + "/simulator/");
      while (!answers(client, page)) {
        if (!kanal.isAlive()) {
          throw new IllegalStateException("Kanal did not start:\n" + kanal.output());
        }
        Thread.sleep(LOOK_EVERY_MILLIS);
      }
      double took = (System.nanoTime() - start) / 1e9;
      results.progress("%.1f s, %s".formatted(took, ProcessMemory.of(kanal.pid())));
      return took;
    }
  }

  private static boolean answers(HttpClient client, URI page) throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(10)).build();
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException _) {
      // nobody listens yet
      return false;
    }
  }
}
