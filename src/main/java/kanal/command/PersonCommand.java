package kanal.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanal.rights.Holding;
import kanal.rights.PersonRights;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// Something that is done for one person. Who they are is never printed: where it is needed, it was
/// typed.
abstract class PersonCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";
  private static final int LONGEST = 200;
  private static final int LONGEST_NAME = 40;

  @Parameters(
      index = "0",
      paramLabel = "NUMBER-OR-ADDRESS",
      description =
          "A report's number, a telephone number, a mail address or a chat's id. With - it is read"
              + " from standard input, and stands in no shell's history.")
  private String typed = STANDARD_INPUT;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who it is noted for; default ${DEFAULT-VALUE}.",
      defaultValue = "${sys:user.name}")
  private String by = "";

  @Unmatched private List<String> given = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final BufferedReader input =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

  /// Does it.
  ///
  /// @param who it is noted for
  abstract int carryOut(PersonRights rights, Holding holding, String who) throws IOException;

  @Override
  public Integer call() throws Exception {
    // A number that was written with blanks would be looked for by its beginning.
    if (given.stream().anyMatch(word -> !word.startsWith("--"))) {
      throw new ParameterException(
          spec.commandLine(), "One number or address only: put one with blanks into quotes.");
    }
    var wanted = typed.equals(STANDARD_INPUT) ? answer().orElse("") : typed;
    if (wanted.isBlank() || wanted.length() > LONGEST) {
      throw new ParameterException(spec.commandLine(), "No number and no address was given.");
    }
    // The desk's officers have names, too.
    var who = by.substring(0, Math.min(by.length(), LONGEST_NAME)) + " (perintah)";
    try (var stores = PersonStores.open(Settings.of(given))) {
      var rights = stores.rights();
      var holding = rights.find(wanted, who);
      if (holding.isEmpty()) {
        spec.commandLine().getErr().println("Nothing is held under this number or address.");
        return 1;
      }
      return carryOut(rights, holding, who);
    }
  }

  /// A line of standard input.
  final Optional<String> answer() throws IOException {
    return Optional.ofNullable(input.readLine()).map(String::strip);
  }

  final void line(String format, Object... values) {
    spec.commandLine().getOut().printf(Locale.ROOT, format + "%n", values);
  }

  final int refused(String sentence) {
    spec.commandLine().getErr().println(sentence);
    return 1;
  }

  static String counted(Holding holding) {
    return "%d reports and %d conversations are"
        .formatted(
            holding.tickets().size() + holding.anonymous().size(), holding.conversations().size());
  }

  /// Where it lies and how much it is, without a word of it.
  final void show(PersonRights rights, Holding holding) {
    for (var conversation : holding.conversations()) {
      line(
          "%-13s %-22s %d turns, %d files%s",
          "conversation",
          conversation.key().channel().name(),
          conversation.turns(),
          conversation.files().size(),
          conversation.restricted() ? ", restricted" : "");
    }
    for (var held : rights.tickets(holding)) {
      var ticket = held.ticket();
      line(
          "%-13s %-22s %s, filed %.10s, %d lines, %d files%s%s",
          "report",
          ticket.number(),
          ticket.stage(),
          ticket.filedAt(),
          ticket.story().size(),
          ticket.attachments().size(),
          held.erased() ? ", erased" : "",
          held.restricted() ? ", restricted" : "");
    }
    if (!holding.anonymous().isEmpty()) {
      line("%-13s %d, whose numbers stay hidden", "anonymous", holding.anonymous().size());
    }
  }
}
