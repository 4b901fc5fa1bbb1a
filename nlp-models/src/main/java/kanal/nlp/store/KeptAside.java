package kanal.nlp.store;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.personal.PersonalDataFinder;
import kanal.nlp.text.Message;
import kanal.nlp.text.Word;

/// The messages a model is judged by, in its folder, so that it can be judged beside a later one.
/// Numbers and addresses that name a person are struck out; of the messages it learnt from, only
/// hashes are kept.
final class KeptAside {
  private static final String ROWS = "kept-aside.csv";
  private static final String LEARNT = "learnt-from.txt";
  private static final int HASH_BYTES = 8;

  private KeptAside() {}

  static void write(Path folder, List<Labelled> learnt, List<Labelled> kept) throws IOException {
    try (var csv = CsvWriter.builder().build(folder.resolve(ROWS))) {
      csv.writeRecord("text", "topic", "also_acceptable");
      for (var row : kept) {
        csv.writeRecord(
            PersonalDataFinder.struckOut(row.text()),
            row.topic(),
            String.join(" ", row.alsoAcceptable()));
      }
    }
    Files.write(
        folder.resolve(LEARNT),
        learnt.stream().map(row -> hash(PersonalDataFinder.struckOut(row.text()))).toList());
  }

  static List<Labelled> read(Path folder) throws IOException {
    var rows = new ArrayList<Labelled>();
    try (var csv = CsvReader.builder().ofNamedCsvRecord(folder.resolve(ROWS))) {
      for (var row : csv) {
        var also = row.getField("also_acceptable");
        rows.add(
            new Labelled(
                row.getField("text"),
                row.getField("topic"),
                also.isBlank() ? Set.of() : Set.of(also.split(" ")),
                Optional.empty()));
      }
    }
    return rows;
  }

  /// Those of a model's rows that another model has not learnt from either.
  static List<Labelled> unseenBy(Path otherFolder, List<Labelled> rows) throws IOException {
    var file = otherFolder.resolve(LEARNT);
    Set<String> learnt = Files.exists(file) ? new HashSet<>(Files.readAllLines(file)) : Set.of();
    return rows.stream()
        .filter(row -> !learnt.contains(hash(PersonalDataFinder.struckOut(row.text()))))
        .toList();
  }

  private static String hash(String text) {
    var words = Message.of(text).words().stream().map(Word::lower).collect(Collectors.joining(" "));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var all = digest.digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(all, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
