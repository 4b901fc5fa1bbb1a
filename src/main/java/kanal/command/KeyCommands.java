package kanal.command;

import java.util.Locale;
import java.util.concurrent.Callable;
import kanal.desk.secret.DeskSecrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The keys that conversations, files and the desk's secrets are sealed with.
@Command(
    name = "keys",
    description =
        "The keys conversations and files are sealed with. Works beside a running service or"
            + " without one.")
final class KeyCommands implements Callable<Integer> {
  @Mixin private Store store = new Store();
  @Mixin private DatabaseOptions database = new DatabaseOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return status();
  }

  @Command(description = "Lists the keys by their names, and counts what still needs an older one.")
  int status() throws Exception {
    var ids = store.keyFile().ids();
    line("%s seals and opens", ids.getFirst());
    ids.stream().skip(1).forEach(id -> line("%s only opens", id));
    var found = store.reseal(false);
    line("%d values in Redis need the first key only", found.inRedis().fresh());
    line(
        "%d values in Redis and %d files need an older one",
        found.inRedis().stale(), found.files());
    var desk = desk().look(store.keyFile(), false);
    desk.ifPresentOrElse(this::show, this::showInUse);
    if (ids.size() > 1) {
      line(
          found.isNothing() && desk.filter(secrets -> secrets.stale() > 0).isEmpty()
              ? "The older keys can be taken out of the file, once no back-up needs them."
              : "Run `keys reseal` before you take an older key out of the file.");
    }
    return 0;
  }

  @Command(
      description =
          "Puts a new key in front: it seals from now on, the others still open. A running service"
              + " uses it within seconds.")
  int rotate() {
    line("%s seals from now on. Keep a copy of the key file.", store.keyFile().rotate());
    line("Run `keys reseal` to seal with it what is there already.");
    return 0;
  }

  @Command(description = "Seals everything with the first key that is not yet.")
  int reseal() throws Exception {
    var done = store.reseal(true);
    line("%d values in Redis and %d files are sealed anew", done.inRedis().stale(), done.files());
    desk()
        .look(store.keyFile(), true)
        .ifPresentOrElse(
            secrets -> line("%d secrets of the desk are sealed anew", secrets.stale()),
            this::showInUse);
    return 0;
  }

  private DeskStore desk() {
    return new DeskStore(database.database(), store.dataFolder());
  }

  private void show(DeskSecrets.Found secrets) {
    line("%d secrets of the desk need an older one", secrets.stale());
    if (secrets.lost() > 0) {
      line(
          "%d secrets of the desk cannot be opened with these keys: bring back the key that is"
              + " missing, or use reset-password NAME --without-second-step and give webhooks new"
              + " secrets on their page.",
          secrets.lost());
    }
  }

  private void showInUse() {
    line(
        "The desk's database is in use: the running service seals its secrets with the first key"
            + " by itself, within a minute.");
  }

  private void line(String format, Object... values) {
    spec.commandLine().getOut().printf(Locale.ROOT, format + "%n", values);
  }
}
