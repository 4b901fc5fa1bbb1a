package kanal.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kanal.agency.AgencyProperties;
import kanal.rights.ProcessingRecord;
import kanal.rights.RetentionProperties;
import kanal.rights.RightsProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// Writes the record of processing, as the settings say it is done.
@Command(
    name = "processing-record",
    description =
        "Writes the record of processing (catatan kegiatan pemrosesan) from the settings, as"
            + " Markdown. Takes every setting of the service.")
final class ProcessingRecordCommand implements Callable<Integer> {
  @Unmatched private List<String> given = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    var settings = Settings.of(given);
    var record =
        new ProcessingRecord(
            settings.environment(),
            settings.bound("kanal.agency", AgencyProperties.class),
            settings.bound("kanal.rights", RightsProperties.class),
            settings.bound("kanal.retention", RetentionProperties.class));
    var out = spec.commandLine().getOut();
    out.println("# Catatan kegiatan pemrosesan");
    for (var section : record.sections()) {
      out.println();
      out.println("## " + section.title());
      out.println();
      section.lines().forEach(line -> out.println("- " + line));
    }
    return 0;
  }
}
