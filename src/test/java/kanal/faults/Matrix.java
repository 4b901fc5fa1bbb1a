package kanal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Lets faults happen, several times each, and writes down what came out.
final class Matrix {
  private final int runs;
  private final long seed;
  private final int atOnce;
  private final Path folder;

  /// What became of one fault.
  ///
  /// @param obstacle why it could not happen here
  /// @param violations with the seed of their run
  /// @param settled the longest it took
  record Row(
      Fault fault, int runs, Optional<String> obstacle, List<String> violations, Duration settled) {

    String text() {
      return "| %s | %s | %s | %s | %s | %s |"
          .formatted(
              fault.id(),
              fault.what(),
              obstacle.isPresent() ? "NOT RUN" : Integer.toString(runs),
              obstacle.isPresent() ? "" : Integer.toString(violations.size()),
              obstacle.isPresent() ? "" : settled.toSeconds() + " s",
              obstacle.orElseGet(() -> String.join("; ", violations)));
    }
  }

  /// @param runs of each fault
  /// @param seed of the first run; the others count on from it
  /// @param atOnce how many trials run beside each other
  /// @param folder for what the processes write; only what violated something is kept
  Matrix(int runs, long seed, int atOnce, Path folder) {
    this.runs = runs;
    this.seed = seed;
    this.atOnce = atOnce;
    this.folder = folder;
  }

  List<Row> run(List<Fault> faults) {
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      var begun = new ArrayList<List<Future<Verdict>>>();
      for (var fault : faults) {
        var trials = new ArrayList<Future<Verdict>>();
        for (int run = 0; fault.obstacle().isEmpty() && run < runs; run++) {
          long own = seed + run;
          trials.add(threads.submit(() -> trial(fault, own)));
        }
        begun.add(trials);
      }
      var rows = new ArrayList<Row>();
      for (int i = 0; i < faults.size(); i++) {
        rows.add(row(faults.get(i), begun.get(i)));
        System.out.println(rows.getLast().text());
      }
      return rows;
    }
  }

  /// The table, for people.
  static String table(List<Row> rows, long seed) {
    var lines = new ArrayList<String>();
    lines.add(
        "Seed " + seed + ". Settled: the longest time after the fault until nothing was pending.");
    lines.add("");
    lines.add("| fault | what | runs | violations | settled | notes |");
    lines.add("|---|---|---|---|---|---|");
    rows.forEach(row -> lines.add(row.text()));
    return String.join("\n", lines) + "\n";
  }

  private Row row(Fault fault, List<Future<Verdict>> trials) {
    var violations = new ArrayList<String>();
    var settled = Duration.ZERO;
    for (int run = 0; run < trials.size(); run++) {
      var verdict = result(trials.get(run));
      for (var violation : verdict.violations()) {
        violations.add("seed " + (seed + run) + ": " + violation);
      }
      settled = settled.compareTo(verdict.settled()) < 0 ? verdict.settled() : settled;
    }
    return new Row(fault, trials.size(), fault.obstacle(), violations, settled);
  }

  private Verdict trial(Fault fault, long own) {
    var place = folder.resolve(fault.id() + "-" + own);
    delete(place);
    try {
      var verdict = fault.happen(place, own);
      System.out.printf(
          "%s seed %d: %s, settled in %d s%n",
          fault.id(), own, verdict.violations(), verdict.settled().toSeconds());
      if (verdict.violations().isEmpty()) {
        delete(place);
      }
      return verdict;
    } catch (AssertionError | RuntimeException broken) {
      return new Verdict(List.of("the trial broke: " + firstLine(broken)), Duration.ZERO);
    }
  }

  private static String firstLine(Throwable broken) {
    return broken.toString().lines().findFirst().orElse("");
  }

  private static Verdict result(Future<Verdict> trial) {
    try {
      return trial.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trial ended without a verdict", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the matrix was interrupted", e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
