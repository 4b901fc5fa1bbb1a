package kanal.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import kanal.rights.Holding;
import kanal.rights.PersonRights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Erases what is held of a person, after saying what stays.
@Command(
    name = "erase",
    description =
        "Erases everything that is held of a person: words, files, conversations. Says before what"
            + " goes and what stays, and asks.")
final class PersonErase extends PersonCommand {
  private static final Set<String> YES = Set.of("yes", "ya");
  private static final List<String> STAYS =
      List.of(
          "number, topic, place's region, unit, stage and days of each report: figures, without"
              + " words",
          "who did and saw what: the proof that the law was kept, until kanal.retention.audit is"
              + " over",
          "a note that it was erased, without number or address",
          "back-ups made before now: delete them, or erase again after a restore",
          "what other systems fetched, and what the citizen's own phone and its platform keep");

  @Option(names = "--yes", description = "Does not ask.")
  private boolean yes;

  @Override
  int carryOut(PersonRights rights, Holding holding, String who) throws IOException {
    show(rights, holding);
    line("Goes: words, place, contact and files of these reports, notes on them, and the");
    line("conversations with their keys. What is still open is closed as withdrawn.");
    line("Stays:");
    STAYS.forEach(what -> line("- %s", what));
    if (!yes) {
      line("This cannot be taken back. Type yes to erase:");
      if (answer().filter(YES::contains).isEmpty()) {
        return refused("Nothing was erased: answer yes, or give --yes.");
      }
    }
    int erased = rights.erase(holding, who);
    line(
        "Erased: %d reports, %d conversations. Emptied before: %d reports.",
        erased,
        holding.conversations().size(),
        holding.tickets().size() + holding.anonymous().size() - erased);
    return 0;
  }
}
