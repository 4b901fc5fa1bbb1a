package kanal.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.engine.Unavailable;
import kanal.bot.engine.WrongSetting;
import kanal.redis.RedisExamination;
import kanal.redis.RedisProperties;
import kanal.seal.KeyFile;
import kanal.seal.SealProperties;
import kanal.start.StartRefused;

/// Whether Redis answers, keeps what it acknowledges, has room, and how fast it is.
final class RedisCheck implements Check {
  private static final String SUBJECT = "redis";
  private static final Duration SLOW = Duration.ofMillis(20);
  private static final double FULL = 0.8;

  private final Installed installed;
  private final Clocks clocks;

  RedisCheck(Installed installed, Clocks clocks) {
    this.installed = installed;
    this.clocks = clocks;
  }

  @Override
  public List<Finding> look() {
    try {
      var settings = installed.settings("kanal.redis", RedisProperties.class);
      return RedisExamination.of(settings, installed.dataFolder(), keys())
          .map(this::findings)
          .orElseGet(() ->
              List.of(Finding.ok(SUBJECT, "one of Kanal's own, which starts and stops with it")));
    } catch (WrongSetting _) {
      // Said among the settings.
      return List.of();
    } catch (StartRefused | Unavailable refused) {
      return List.of(
          Finding.broken(
              SUBJECT,
              String.valueOf(refused.getMessage()),
              "The service does not start before this is mended."));
    }
  }

  private Optional<KeyFile> keys() {
    try {
      var data = installed.dataFolder();
      var file = installed.settings("kanal.seal", SealProperties.class).in(data);
      return file.ids().isEmpty() ? Optional.empty() : Optional.of(file);
    } catch (StartRefused _) {
      // Said among the keys.
      return Optional.empty();
    }
  }

  private List<Finding> findings(RedisExamination seen) {
    clocks.told("Redis", seen.time());
    var findings = new ArrayList<Finding>();
    findings.add(Finding.ok(SUBJECT, seen.place() + " keeps what it acknowledges"));
    var speed = "answers in %.1f ms".formatted(seen.latency().toNanos() / 1e6);
    findings.add(
        seen.latency().compareTo(SLOW) > 0
            ? Finding.look(SUBJECT, speed, "Each message needs two answers: bring it nearer.")
            : Finding.ok(SUBJECT, speed));
    findings.add(memory(seen));
    return findings;
  }

  private static Finding memory(RedisExamination seen) {
    var used = seen.usedMemory() >> 20;
    if (seen.mostMemory() == 0) {
      return Finding.ok(SUBJECT, used + " MB used, no limit set");
    }
    var words = used + " of " + (seen.mostMemory() >> 20) + " MB used";
    return seen.usedMemory() > FULL * seen.mostMemory()
        ? Finding.look(SUBJECT, words, "Raise maxmemory: a full Redis takes nothing in.")
        : Finding.ok(SUBJECT, words);
  }
}
