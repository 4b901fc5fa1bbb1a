package kanal.bench;

/// Runs the cases one after the other and writes what they found:
///
/// - a: turns a second over 64 connections, beside the ceiling: alone, and with every reply
///   delivered;
/// - b: 500 a second for ten minutes and 2,000 a second for one, at fixed times;
/// - c: a million open conversations;
/// - d: a thousand mails of 50 KB;
/// - e: replies at the platform's limit;
/// - f: one citizen who sends without end, and the others;
/// - s: the start.
public final class Bench {
  private Bench() {}

  static void main() throws Exception {
    var options = Options.fromSystem();
    var results = new Results();
    if (options.wants("a")) {
      new TurnsAlone(options, results).run();
      new Turns(options, results).run();
    }
    if (options.wants("b")) {
      new Sustained(options, results).run();
    }
    if (options.wants("c")) {
      new OpenConversations(options, results).run();
    }
    if (options.wants("d")) {
      new Mails(options, results).run();
    }
    if (options.wants("e")) {
      new Limits(options, results).run();
    }
    if (options.wants("f")) {
      new Fairness(options, results).run();
    }
    if (options.wants("s")) {
      new Start(options, results).run();
    }
    Report.write(options, results);
  }
}
