package kanal.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kanal.nlp.language.LanguageModelFile;
import kanal.nlp.topic.TopicModelFiles;

/// Trains the shipped models while Kanal is built, each only when something that it is made from
/// has changed.
public final class TrainMain {
  private static final String PACKAGE = "kanal/nlp";
  private static final String SENTENCES = "language";

  private TrainMain() {}

  /// @param arguments the folder with the corpus, the folder of compiled classes, where models go
  public static void main(String[] arguments) throws IOException {
    var source = Path.of(arguments[0]);
    var classes = Path.of(arguments[1]);
    var models = classes.resolve(PACKAGE);
    var marks = classes.resolve("..").normalize();
    topics(source, models).bringUpToDate(marks);
    languages(source, models).bringUpToDate(marks);
  }

  private static TrainedModel topics(Path source, Path models) {
    return new TrainedModel(
        "topic",
        List.of(
            source.resolve("corpus"),
            source.resolve("lexicon"),
            source.resolve("priors.tsv"),
            models.resolve("text"),
            models.resolve("topic"),
            models.resolve("train")),
        List.of(
            models.resolve(TopicModelFiles.WEIGHTS), models.resolve(TopicModelFiles.VOCABULARY)),
        () -> TopicModelFiles.write(new Training(source).train(), models));
  }

  private static TrainedModel languages(Path source, Path models) {
    return new TrainedModel(
        "language",
        List.of(
            source.resolve(SENTENCES),
            models.resolve("text"),
            models.resolve("language"),
            models.resolve("train/Corpus.class"),
            models.resolve("train/Sentences.class")),
        List.of(models.resolve(LanguageModelFile.NAME)),
        () -> LanguageModelFile.train(Sentences.of(source.resolve(SENTENCES)), models));
  }
}
