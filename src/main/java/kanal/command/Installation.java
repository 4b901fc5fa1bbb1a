package kanal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import kanal.bot.complaint.Topic;
import kanal.nlp.TopicsFile;
import kanal.nlp.store.Jargon;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;
import kanal.nlp.topic.TopicModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where an installation keeps its models, as the service does.
final class Installation {
  @Option(
      names = "--kanal.data-dir",
      description = "The data folder; default ${DEFAULT-VALUE}.",
      defaultValue = "${env:KANAL_DATA_DIR:-./data}")
  private Path dataFolder = Path.of("data");

  @Option(
      names = "--kanal.models-dir",
      description = "The folder of the models; default models in the data folder.",
      defaultValue = "${env:KANAL_MODELS_DIR:-}")
  private @Nullable Path modelsFolder;

  @Option(
      names = "--kanal.jargon",
      description = "A file of local words; default jargon.tsv in the data folder.",
      defaultValue = "${env:KANAL_JARGON:-}")
  private @Nullable Path jargon;

  @Option(
      names = "--kanal.home-region",
      description = "Code of the region the operator serves, such as 36.03.",
      defaultValue = "${env:KANAL_HOME_REGION:-}")
  private String homeRegion = "";

  Optional<String> homeRegion() {
    return Optional.of(homeRegion.strip()).filter(code -> !code.isEmpty());
  }

  ModelStore models() {
    return new ModelStore(named(modelsFolder).orElse(dataFolder.resolve(ModelStore.FOLDER)));
  }

  /// @param name of a version; `active` and `shipped` are two
  TopicModel model(String name) throws IOException, UnusableModel {
    var version = models().version(name);
    return new TopicModel(version, models().load(version).withWords(words().words()).classifier());
  }

  private static Optional<Path> named(@Nullable Path path) {
    return Optional.ofNullable(path).filter(it -> !it.toString().isEmpty());
  }

  private Jargon words() {
    return new Jargon(
        named(jargon).orElse(dataFolder.resolve(Jargon.FILE)),
        TopicsFile.load().all().stream().map(Topic::code).collect(Collectors.toSet()));
  }
}
