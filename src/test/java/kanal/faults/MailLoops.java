package kanal.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import kanal.lab.Patience;
import kanal.lab.Platforms;

/// Machines write to us and answer what they get: one that says so, one that does not, a bounce,
/// our own address, and another service like ours.
record MailLoops() implements Fault {
  private static final Duration WATCHED = Duration.ofSeconds(25);
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final int MOST_TO_A_SILENT_MACHINE = 2;
  private static final String NOBODYS = "I2 or I6 a ticket with nobody's words";
  private static final String HONEST = "otomatis.test";
  private static final String SILENT = "libur.test";
  private static final String BOUNCING = "pantul.test";
  private static final String OTHER_SERVICE = "kanal-lain.test";
  private static final String WORDS =
      "Terima kasih atas surat Anda. Kantor kami tutup sampai hari Senin, selamat berlibur.";

  @Override
  public String id() {
    return "F29";
  }

  @Override
  public String what() {
    return "mail loops: auto-responders, a bounce, our own address, a service like ours";
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    try (var trial = new Trial(folder, seed, Setup.of(1 + new Random(seed).nextInt(2)))) {
      trial.begin();
      var platforms = trial.platforms();
      lay(platforms, "balas@" + HONEST, "Auto-Submitted: auto-replied\n");
      lay(platforms, "balas@" + SILENT, "");
      lay(
          platforms,
          "MAILER-DAEMON@" + BOUNCING,
          "Return-Path: <>\nContent-Type: multipart/report; report-type=delivery-status\n");
      lay(platforms, Platforms.OUR_MAILBOX, "");
      lay(
          platforms,
          "lapor@" + OTHER_SERVICE,
          "Auto-Submitted: auto-replied\nIn-Reply-To: <1@x>\n");
      int answered = 0;
      long end = System.nanoTime() + WATCHED.toNanos();
      while (System.nanoTime() < end) {
        for (int got = got(platforms, SILENT); answered < got; answered++) {
          lay(platforms, "balas@" + SILENT, "In-Reply-To: <" + answered + "@kanal.test>\n");
        }
        Patience.pause(LOOK_EVERY);
      }
      // A machine that does not say so is taken for a person once: a letter, and at most a ticket.
      var verdict =
          trial.settle(false, found -> found.size() == 1 && found.getFirst().startsWith(NOBODYS));
      var violations = new ArrayList<>(verdict.violations());
      for (var machine : new String[] {HONEST, BOUNCING, OTHER_SERVICE}) {
        if (got(platforms, machine) > 0) {
          violations.add("I9 a machine was answered: " + machine);
        }
      }
      if (answered == 0 || answered > MOST_TO_A_SILENT_MACHINE) {
        violations.add("I9 a machine that does not say so was answered " + answered + " times");
      }
      if (platforms.mailsFromOurselves() > 1) {
        violations.add("I9 our own mail was answered");
      }
      return new Verdict(violations, verdict.settled());
    }
  }

  private static int got(Platforms platforms, String domain) {
    return platforms.mail().getReceivedMessagesForDomain(domain).length;
  }

  private static void lay(Platforms platforms, String from, String headers) {
    var mail =
        "From: %s\nTo: %s\nSubject: Libur\n%s: 1\n%s\n%s\n"
            .formatted(from, Platforms.OUR_MAILBOX, Ledgers.MACHINE, headers, WORDS);
    platforms.lay(mail.replace("\n", "\r\n").getBytes(UTF_8));
  }
}
