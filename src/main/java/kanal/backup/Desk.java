package kanal.backup;

import java.io.IOException;
import java.nio.file.Path;
import kanal.start.StartRefused;

/// The desk's database, to be saved and brought back.
interface Desk {
  /// As `Facts` names it.
  String kind();

  /// Saves it into this folder.
  ///
  /// @param beside whether a service runs on the data folder
  void save(Path into, boolean beside) throws IOException;

  /// @throws StartRefused when there is something already
  void refuseUnlessEmpty() throws IOException;

  void restore(Path from) throws IOException;

  /// That of an installation.
  static Desk of(House house) {
    if (!house.database().embedded()) {
      return new DeskServer(house.database());
    }
    return new DeskFile(house.data());
  }

  /// None is there: tickets are filed with another core, or its database is saved by other means.
  record None() implements Desk {
    static final String KIND = "none";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public void save(Path into, boolean beside) {
      // Nothing to save.
    }

    @Override
    public void refuseUnlessEmpty() {
      // Nothing comes.
    }

    @Override
    public void restore(Path from) {
      // Nothing to bring back.
    }
  }
}
