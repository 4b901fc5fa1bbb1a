package kanal.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kanal.lab.KanalProcess;
import kanal.lab.RedisServer;

/// Redis is set so that it may lose what it acknowledged: Kanal must not start, and say why.
record WrongRedisSettings() implements Fault {
  private static final Duration START = Duration.ofMinutes(3);

  private record Wrong(String setting, String value) {}

  private static final List<Wrong> ALL =
      List.of(
          new Wrong("appendonly", "no"),
          new Wrong("appendfsync", "everysec"),
          new Wrong("appendfsync", "no"),
          new Wrong("maxmemory-policy", "allkeys-lru"),
          new Wrong("maxmemory-policy", "volatile-ttl"));

  @Override
  public String id() {
    return "F14";
  }

  @Override
  public String what() {
    return "wrong persistence or eviction settings";
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    var wrong = ALL.get(new Random(seed).nextInt(ALL.size()));
    var violations = new ArrayList<String>();
    try (var redis = new RedisServer(folder.resolve("redis"));
        var kanal =
            new KanalProcess(folder.resolve("kanal"), Map.of("kanal.redis.url", redis.url()))) {
      redis.with(wrong.setting(), wrong.value()).start();
      kanal.launch();
      if (!kanal.process().endsWithin(START)) {
        violations.add("it starts with " + wrong);
      } else if (kanal.process().exitValue() == 0) {
        violations.add("it ends as if all were well with " + wrong);
      }
      if (!kanal.output().contains(wrong.setting() + " is " + wrong.value())) {
        violations.add("it does not say what is wrong: " + wrong);
      }
    }
    return new Verdict(violations, Duration.ZERO);
  }
}
