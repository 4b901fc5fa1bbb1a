package kanal.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import kanal.doctor.Doctor;
import kanal.doctor.Finding;
import kanal.doctor.Finding.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// Looks at everything an installation needs, and says what to do.
@Command(
    name = "doctor",
    description = {
      "Looks at Java, settings, disk, clock, Redis, database, channels, holidays, model and port,",
      "and says what to do. Takes every setting as the service does, such as"
          + " --kanal.data-dir=FOLDER.",
      "Exit code 0: nothing is broken; 1: something is."
    })
final class DoctorCommand implements Callable<Integer> {
  @Unmatched private @Nullable List<String> settings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var given = settings == null ? List.<String>of() : settings;
    var strange = given.stream().filter(word -> !word.startsWith("--")).findFirst();
    if (strange.isPresent()) {
      spec.commandLine().getErr().println("What is " + strange.get() + "? Settings begin with --.");
      return 2;
    }
    var broken = new AtomicInteger();
    Doctor.with(given.toArray(String[]::new))
        .findings()
        .forEach(finding -> {
          if (finding.verdict() == Verdict.BROKEN) {
            broken.incrementAndGet();
          }
          say(finding);
        });
    return broken.get() == 0 ? 0 : 1;
  }

  private void say(Finding finding) {
    var out = spec.commandLine().getOut();
    out.printf(
        Locale.ROOT, "%-7s %-9s %s%n", word(finding.verdict()), finding.subject(), finding.seen());
    if (!finding.advice().isEmpty()) {
      out.printf(Locale.ROOT, "%17s -> %s%n", "", finding.advice());
    }
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case OK -> "OK";
      case LOOK -> "look";
      case BROKEN -> "broken";
    };
  }
}
