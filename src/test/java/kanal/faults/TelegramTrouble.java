package kanal.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kanal.channels.testing.FakeTelegram;
import kanal.channels.testing.TelegramFault;
import kanal.lab.Patience;

/// Telegram asks for patience, is broken, hangs up halfway, and has somebody else poll.
record TelegramTrouble() implements Fault {
  private static final Duration HAPPENS_WITHIN = Duration.ofMinutes(2);
  private static final int RIVAL_POLLS = 5;
  private static final List<TelegramFault> SENDING =
      List.of(
          TelegramFault.tooMany(3),
          TelegramFault.tooMany(7),
          TelegramFault.broken(),
          new TelegramFault.Page(502),
          new TelegramFault.HangUp(),
          new TelegramFault.CutOff());
  private static final List<TelegramFault> FETCHING =
      List.of(
          TelegramFault.tooMany(4),
          TelegramFault.broken(),
          new TelegramFault.Page(502),
          new TelegramFault.CutOff(),
          new TelegramFault.HangUp());

  @Override
  public String id() {
    return "F21";
  }

  @Override
  public String what() {
    return "Telegram: 429, 5xx, answers cut off, a second poller";
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    try (var trial = new Trial(folder, seed, Setup.of(1 + new Random(seed).nextInt(2)))) {
      var telegram = trial.platforms().telegram();
      trial.begin();
      shuffled(SENDING, trial.random()).forEach(fault -> telegram.failNext("sendMessage", fault));
      shuffled(FETCHING, trial.random()).forEach(fault -> telegram.failNext("getUpdates", fault));
      if (!Patience.until(HAPPENS_WITHIN, () -> telegram.faultsLeft() == 0)) {
        throw new AssertionError("not every fault of Telegram happened");
      }
      for (int i = 0; i < RIVAL_POLLS; i++) {
        poll(telegram);
        trial.somewhere(Duration.ofSeconds(1));
      }
      if (telegram.conflicts() == 0) {
        throw new AssertionError("the second poller was in nobody's way");
      }
      var verdict = trial.settle(true);
      var violations = new ArrayList<>(verdict.violations());
      if (telegram.earlyCalls() > 0) {
        violations.add("I10 " + telegram.earlyCalls() + " calls before retry_after was over");
      }
      return new Verdict(violations, verdict.settled());
    }
  }

  private static <T> List<T> shuffled(List<T> some, Random random) {
    var shuffled = new ArrayList<>(some);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /// As somebody with the same token does, who confirms nothing.
  private static void poll(FakeTelegram telegram) {
    var where = URI.create(telegram.url() + "/bot" + telegram.token() + "/getUpdates?timeout=0");
    try (var client = HttpClient.newHttpClient()) {
      client.send(HttpRequest.newBuilder(where).build(), HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new IllegalStateException("the played Telegram answered no poll", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the laboratory is being closed", e);
    }
  }
}
