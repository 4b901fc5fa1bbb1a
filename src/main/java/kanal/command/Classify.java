package kanal.command;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.nlp.KanalReader;
import kanal.nlp.TopicsFile;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows what Kanal makes of a message.
@Command(name = "classify", description = "Shows what Kanal makes of a message.")
final class Classify implements Callable<Integer> {
  private static final int SHOWN = 3;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "The message.")
  private List<String> words = List.of();

  @Mixin private Installation installation = new Installation();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnusableModel {
    var topics = TopicsFile.load();
    var model = installation.model(ModelStore.ACTIVE);
    var reader = new KanalReader(ZoneId.of("Asia/Jakarta"), installation.homeRegion(), () -> model);
    var read = reader.read(String.join(" ", words), Instant.now());
    var out = spec.commandLine().getOut();
    out.printf("judul      %s%n", read.title());
    out.printf("topik      %s (%s)%n", topics.of(read.topic().code()).name(), read.certainty());
    for (var guess : read.ranking().subList(0, Math.min(SHOWN, read.ranking().size()))) {
      out.printf(Locale.ROOT, "           %.2f %s%n", guess.confidence(), guess.code());
    }
    out.printf("karena     %s%n", String.join(", ", read.because()));
    out.printf("klasifikasi %s%n", read.kind().officialName());
    out.printf("tempat     %s%n", read.place().map(Place::words).orElse("-"));
    out.printf(
        "wilayah    %s%n", read.place().flatMap(Place::region).map(Region::name).orElse("-"));
    out.printf(
        "waktu      %s%n", read.date().map(date -> date.from() + " .. " + date.to()).orElse("-"));
    out.printf("tanda      %s%n", read.flags());
    out.printf("laporan    %s%n", read.complaint() ? "ya" : "bukan");
    return 0;
  }
}
