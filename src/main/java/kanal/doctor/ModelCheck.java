package kanal.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;

/// Whether the active topic model is whole: its files are those that training wrote, and it loads.
final class ModelCheck implements Check {
  private static final String SUBJECT = "model";
  private static final String ADVICE =
      "Go back with \"kanal rollback\", or restore the models' folder from a back-up.";

  private final Installed installed;

  ModelCheck(Installed installed) {
    this.installed = installed;
  }

  @Override
  public List<Finding> look() {
    var own = installed.dataFolder().resolve(ModelStore.FOLDER);
    var store = new ModelStore(installed.text("kanal.models-dir").map(Path::of).orElse(own));
    try {
      var version = store.active();
      var checksum = store.checksum(version);
      var _ = store.load(version);
      return List.of(Finding.ok(SUBJECT, version + " loads; SHA-256 " + checksum));
    } catch (UnusableModel | IOException broken) {
      return List.of(Finding.broken(SUBJECT, String.valueOf(broken.getMessage()), ADVICE));
    }
  }
}
