package kanal.command;

import kanal.nlp.store.ModelStore;
import picocli.CommandLine.Option;

/// Which model a command is about.
final class ChosenModel {
  @Option(
      names = "--model",
      paramLabel = "VERSION",
      description = "active, shipped or a version; default ${DEFAULT-VALUE}.",
      defaultValue = ModelStore.ACTIVE)
  private String version = ModelStore.ACTIVE;

  String version() {
    return version;
  }
}
