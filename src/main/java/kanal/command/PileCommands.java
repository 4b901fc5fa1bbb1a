package kanal.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kanal.ops.Export;
import kanal.ops.Pile;
import kanal.ops.Waiting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What an operator does with things that wait: `list`, `show`, `rerun`, `discard`, `export`.
abstract class PileCommands implements Callable<Integer> {
  private static final int NOTES_SHOWN = 10;
  private static final String NOTHING = "Nothing waits.";
  private static final String WARNING =
      "The file holds personal data: keep it safe, and delete it once it is no longer needed.";

  @Spec private CommandSpec spec = CommandSpec.create();

  /// Does something with the pile this command is about.
  abstract int with(Store.Work work) throws Exception;

  @Override
  public Integer call() throws Exception {
    return list();
  }

  @Command(description = "Lists what waits, and what was thrown away last.")
  int list() throws Exception {
    return with(pile -> {
      var all = pile.all();
      line(
          all.isEmpty() ? NOTHING : "%-60s %-10s %-20s %-14s %5s  %s",
          "id",
          "channel",
          "since",
          "kind",
          "tries",
          "reason");
      all.forEach(this::line);
      for (var note : pile.discarded(NOTES_SHOWN)) {
        line("discarded %s by %s at %.20s: %s", note.id(), note.by(), note.at(), note.reason());
      }
      return 0;
    });
  }

  @Command(description = "Shows one, without the citizen's words.")
  int show(@Parameters(paramLabel = "ID") String id) throws Exception {
    return with(pile -> {
      var found = pile.find(id);
      if (found.isEmpty()) {
        return unknown(id);
      }
      var one = found.get();
      line("id       %s", one.id());
      line("channel  %s", one.channel().name());
      line("since    %s", one.at());
      line("kind     %s", one.kind());
      line("tries    %d", one.attempts());
      line("reason   %s", one.reason());
      line("bytes    %d", pile.bytes(id).map(bytes -> bytes.length).orElse(0));
      return 0;
    });
  }

  @Command(description = "Has the service try them again: one that runs within seconds.")
  int rerun(
      @Parameters(arity = "0..*", paramLabel = "ID") @Nullable List<String> ids,
      @Option(names = "--all", description = "All that wait.") boolean all)
      throws Exception {
    return with(pile -> {
      var wanted = all ? pile.all().stream().map(Waiting::id).toList() : listed(ids);
      if (wanted.isEmpty() && !all) {
        return wrong("Name the ids, or --all.");
      }
      if (wanted.isEmpty()) {
        line(NOTHING);
      }
      var failed = 0;
      for (var id : wanted) {
        if (pile.again(id, Instant.now())) {
          line("%s is tried again.", id);
        } else {
          failed = unknown(id);
        }
      }
      return failed;
    });
  }

  @Command(description = "Throws them away for good; who did it is noted.")
  int discard(
      @Parameters(arity = "1..*", paramLabel = "ID") List<String> ids,
      @Option(
              names = "--by",
              paramLabel = "NAME",
              description = "Who throws them away; default ${DEFAULT-VALUE}.",
              defaultValue = "${sys:user.name}")
          String by)
      throws Exception {
    return with(pile -> {
      var failed = 0;
      for (var id : ids) {
        if (pile.discard(id, by, Instant.now())) {
          line("%s is gone.", id);
        } else {
          failed = unknown(id);
        }
      }
      return failed;
    });
  }

  @Command(
      description =
          "Writes all of them into a new file as JSON lines, with their bytes in base 64.")
  int export(@Parameters(paramLabel = "FILE") Path file) throws Exception {
    return with(pile -> written(pile, file));
  }

  private int written(Pile pile, Path file) throws IOException {
    if (Files.exists(file)) {
      return wrong(file + " exists already.");
    }
    line("%d written to %s.", Export.write(pile, file), file);
    line(WARNING);
    return 0;
  }

  private static List<String> listed(@Nullable List<String> ids) {
    return ids == null ? List.of() : ids;
  }

  private void line(Waiting one) {
    line(
        "%-60s %-10s %-20.20s %-14s %5d  %s",
        one.id(), one.channel().name(), one.at(), one.kind(), one.attempts(), one.reason());
  }

  private int unknown(String id) {
    return wrong("There is no " + id + ".");
  }

  private int wrong(String sentence) {
    err().println(sentence);
    return 1;
  }

  private void line(String format, Object... values) {
    spec.commandLine().getOut().printf(Locale.ROOT, format + "%n", values);
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
