package kanal.bench;

import java.util.LinkedHashMap;

/// Runs the cases one after the other and writes what they found:
///
/// - a: turns a second over 64 connections, beside the ceiling: alone, and with every reply
///   delivered;
/// - b: 500 a second for ten minutes and 2,000 a second for one, at fixed times;
/// - c: a million open conversations;
/// - d: a thousand mails of 50 KB;
/// - e: replies at the platform's limit;
/// - f: one citizen who sends without end, and the others;
/// - i: the desk with a hundred thousand tickets: the inbox, Pantau, and what tells of the same;
/// - o: officers and a training beside the turns, and the memory of the whole;
/// - s: the start.
public final class Bench {
  private Bench() {}

  static void main() throws Exception {
    var options = Options.fromSystem();
    var results = new Results();
    var cases = new LinkedHashMap<String, Case>();
    cases.put(
        "a",
        () -> {
          new TurnsAlone(options, results).run();
          new Turns(options, results).run();
        });
    cases.put("b", new Sustained(options, results)::run);
    cases.put("c", new OpenConversations(options, results)::run);
    cases.put("d", new Mails(options, results)::run);
    cases.put("e", new Limits(options, results)::run);
    cases.put("f", new Fairness(options, results)::run);
    cases.put("i", new ManyTickets(results)::run);
    cases.put("o", new WholeService(options, results)::run);
    cases.put("s", new Start(options, results)::run);
    for (var each : cases.entrySet()) {
      if (options.wants(each.getKey())) {
        each.getValue().run();
        // After every case: what was measured stays, whatever becomes of the next one.
        Report.write(options, results);
      }
    }
  }

  private interface Case {
    void run() throws Exception;
  }
}
