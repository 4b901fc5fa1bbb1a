package kanal.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Messages and filings that failed for good.
@Command(
    name = "dead-letters",
    description =
        "Messages and filings that failed for good. Works beside a running service or without one.")
final class DeadLetterCommands extends PileCommands {
  @Mixin private Store store = new Store();

  @Override
  int with(Store.Work work) throws Exception {
    return store.withDeadLetters(work);
  }
}
