package kanal.bench;

/// Runs the cases one after the other and writes what they found.
public final class Bench {
  private Bench() {}

  static void main() throws Exception {
    var options = Options.fromSystem();
    var results = new Results();
    if (options.wants("a")) {
      new Turns(options, results).run();
    }
  }
}
