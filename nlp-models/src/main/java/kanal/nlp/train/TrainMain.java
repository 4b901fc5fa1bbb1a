package kanal.nlp.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kanal.nlp.topic.TopicModelFiles;

/// Trains the shipped model while Kanal is built; does nothing when nothing has changed.
public final class TrainMain {
  private static final String MODELS = "kanal/nlp";

  private TrainMain() {}

  /// @param arguments the folder with the corpus, the folder of compiled classes, where models go
  public static void main(String[] arguments) throws IOException {
    var source = Path.of(arguments[0]);
    var classes = Path.of(arguments[1]);
    var models = classes.resolve(MODELS);
    var mark = classes.resolveSibling("trained-from.sha256");
    var fingerprint = Fingerprint.of(source, classes);
    if (Files.exists(models.resolve(TopicModelFiles.WEIGHTS))
        && Files.exists(models.resolve(TopicModelFiles.VOCABULARY))
        && Files.exists(mark)
        && Files.readString(mark).equals(fingerprint)) {
      System.out.println("The topic model is up to date.");
      return;
    }
    long start = System.nanoTime();
    TopicModelFiles.write(new Training(source).train(), models);
    Files.writeString(mark, fingerprint);
    System.out.printf(
        "Trained the topic model in %.1f s: %,d kB%n",
        (System.nanoTime() - start) / 1e9,
        Files.size(models.resolve(TopicModelFiles.WEIGHTS)) / 1024);
  }
}
