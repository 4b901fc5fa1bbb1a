package kanal.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// What could not be taken in.
@Command(
    name = "quarantine",
    description =
        "Input that could not be read or understood. Works beside a running service or without"
            + " one.")
final class QuarantineCommands extends PileCommands {
  @Mixin private Store store = new Store();

  @Override
  int with(Store.Work work) throws Exception {
    return store.withQuarantine(work);
  }
}
