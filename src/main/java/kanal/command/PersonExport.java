package kanal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kanal.ops.OwnersFile;
import kanal.rights.Holding;
import kanal.rights.PersonRights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes everything of a person into an archive for them.
@Command(
    name = "export",
    description =
        "Writes everything that is held of a person, with who did and saw what, into a new archive"
            + " that only you can read: a page to read, the same for machines, and their files.")
final class PersonExport extends PersonCommand {
  @Parameters(index = "1", paramLabel = "FILE", description = "Such as data-warga.zip.")
  private Path file = Path.of("data-warga.zip");

  @Override
  int carryOut(PersonRights rights, Holding holding, String who) throws IOException {
    if (Files.exists(file)) {
      return refused(file + " exists already.");
    }
    try (var out = OwnersFile.create(file)) {
      rights.export(holding, who, out);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    line("%s in %s.", counted(holding), file);
    line("It holds personal data: hand it to nobody else, and delete it once they have it.");
    return 0;
  }
}
