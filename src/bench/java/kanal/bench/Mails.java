package kanal.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kanal.bench.mail.FullMailbox;
import kanal.bench.process.ProcessMemory;
import kanal.lab.Patience;
import kanal.lab.ServerProcess;

/// How fast a mailbox full of letters becomes turns.
final class Mails {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration LIMIT = Duration.ofMinutes(60);

  private final Options options;
  private final Results results;

  Mails(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void run() throws Exception {
    int imap = ServerProcess.freePort();
    int smtp = ServerProcess.freePort();
    try (var lab = Lab.open(options);
        var mailbox = mailbox(lab, imap, smtp)) {
      if (!Patience.until(START, () -> mailbox.output().contains(FullMailbox.READY))) {
        throw new IllegalStateException("no mail server:\n" + mailbox.output());
      }
      long start = System.nanoTime();
      var kanal = lab.kanal(settings(imap, smtp));
      double started = (System.nanoTime() - start) / 1e9;
      if (!Patience.until(LIMIT, () -> conversations(lab) >= options.mails())) {
        throw new IllegalStateException("only " + conversations(lab) + " mails became turns");
      }
      double all = (System.nanoTime() - start) / 1e9;
      var drained = lab.drain();
      results.add(
          "d",
          options.mails() + " mails of 50 KB become turns",
          "%.1f s after the start, which took %.1f s: %.0f mails/s; carried out %.1f s later"
              .formatted(
                  all, started, options.mails() / (all - started), drained.toMillis() / 1e3));
      results.add("d", "memory of Kanal", ProcessMemory.of(kanal.pid()).toString(), "<= 512 MB");
    }
  }

  private ServerProcess mailbox(Lab lab, int imap, int smtp) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            FullMailbox.class.getName(),
            Integer.toString(imap),
            Integer.toString(smtp),
            Integer.toString(options.mails()));
    var folder = lab.folder().resolve("mail");
    return ServerProcess.launch(command, folder, folder.resolve("mail.log"));
  }

  private static Map<String, String> settings(int imap, int smtp) {
    return Map.of(
        "kanal.email.address",
        FullMailbox.ADDRESS,
        "kanal.email.username",
        FullMailbox.ADDRESS,
        "kanal.email.password",
        FullMailbox.PASSWORD,
        "kanal.email.imap-host",
        "127.0.0.1",
        "kanal.email.imap-port",
        Integer.toString(imap),
        "kanal.email.imap-tls",
        "none",
        "kanal.email.smtp-host",
        "127.0.0.1",
        "kanal.email.smtp-port",
        Integer.toString(smtp),
        "kanal.email.smtp-tls",
        "none");
  }

  /// Every letter comes from another citizen.
  private static long conversations(Lab lab) {
    return lab.redis().sync().keys("{p*}:c:*").size();
  }
}
