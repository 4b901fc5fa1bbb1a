package kanal.command;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;
import kanal.nlp.topic.TopicModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Lists the models of an installation.
@Command(
    name = "models",
    description = "Lists the models, and what the one in the shadow would have said.")
final class Models implements Callable<Integer> {
  private static final int DIFFERENCES_SHOWN = 10;

  @Mixin private Installation installation = new Installation();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnusableModel {
    var store = installation.models();
    var active = store.active();
    var shadow = store.shadow().orElse("");
    line(
        "%-24s %-17s %8s %8s %8s %9s %6s",
        "version", "trained", "messages", "judged", "macro-F1", "answered", "right");
    line("%-24s %s", TopicModel.SHIPPED, mark(TopicModel.SHIPPED, active, shadow));
    for (var card : store.cards()) {
      var scores = card.scores();
      line(
          "%-24s %-17.16s %8d %8d %8.3f %8.1f%% %6.3f %s",
          card.version(),
          card.trainedAt(),
          card.messages(),
          scores.messages(),
          scores.macroF1(),
          100.0 * scores.answered() / Math.max(1, scores.messages()),
          scores.precision(),
          mark(card.version(), active, shadow));
    }
    if (!shadow.isEmpty()) {
      shadow(store, shadow);
    }
    return 0;
  }

  private static String mark(String version, String active, String shadow) {
    return (version.equals(active) ? "active " : "") + (version.equals(shadow) ? "shadow" : "");
  }

  private void shadow(ModelStore store, String version) throws IOException {
    var summary = store.shadowLog(version).summary();
    line("%nIn the shadow %s has read %d messages.", version, summary.messages());
    if (summary.messages() > 0) {
      line(
          "It agrees on %.1f %%; sure of %.1f %%, the active one of %.1f %%.",
          share(summary.agreed(), summary.messages()),
          share(summary.shadowSure(), summary.messages()),
          share(summary.sure(), summary.messages()));
      summary.differences().entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(DIFFERENCES_SHOWN)
          .forEach(one -> line("  %6d %s", one.getValue(), one.getKey()));
    }
  }

  private static double share(int part, int whole) {
    return 100.0 * part / whole;
  }

  private void line(String format, Object... values) {
    spec.commandLine().getOut().printf(Locale.ROOT, format + "%n", values);
  }
}
