package kanal.faults;

import java.time.Duration;
import java.util.List;
import kanal.lab.FailPoint.Deed;
import kanal.lab.FailPoint.Moment;

/// All faults there are, in the matrix' order.
final class Faults {
  static final List<Fault> ALL =
      List.of(
          new Nothing(),
          new Killed(
              "F01",
              "killed before find",
              Moment.BEFORE,
              "ConversationStore.find",
              9,
              Deed.HALT,
              false),
          new Killed(
              "F02",
              "killed before commit",
              Moment.BEFORE,
              "ConversationStore.commit",
              9,
              Deed.HALT,
              false),
          new Killed(
              "F03",
              "killed after commit, before the platform is told",
              Moment.AFTER,
              "ConversationStore.commit",
              9,
              Deed.HALT,
              false),
          new Killed(
              "F04",
              "killed after the platform is told, before the effects",
              Moment.BEFORE,
              "Outbox.begin",
              9,
              Deed.HALT_SOON,
              false),
          new Killed(
              "F05",
              "killed after a send, before it is recorded",
              Moment.AFTER,
              "Channel.send",
              6,
              Deed.HALT,
              false),
          new Killed(
              "F06",
              "killed after the core accepted, before it is recorded",
              Moment.AFTER,
              "RoutingCore.file",
              4,
              Deed.HALT,
              false),
          new Killed(
              "F07",
              "killed in an alarm",
              Moment.BEFORE,
              "ConversationStore.ring",
              4,
              Deed.HALT,
              true),
          new Killed(
              "F07b",
              "killed right after an alarm",
              Moment.AFTER,
              "ConversationStore.ring",
              4,
              Deed.HALT,
              true),
          new KilledWhileStopping(),
          new KilledAnywhere("F09", "killed while starting", Duration.ofSeconds(6), 3),
          new KilledAnywhere("F09b", "killed at any moment", Duration.ofSeconds(15), 2),
          new RedisKilled(
              "F10", "Redis killed and back after 0 to 30 s", Duration.ofSeconds(30), false),
          new PowerCut(),
          new RedisKilled("F12", "torn tail of the append-only file", Duration.ofSeconds(2), true),
          new OutOfMemory(),
          new DiskFull(),
          new WrongRedisSettings(),
          new BadConnection(),
          new SentinelFailover("F16", "the master under Sentinels is killed", false),
          new SentinelFailover(
              "F16b", "the master under Sentinels is cut off, and comes back", true),
          new ClusterFailover(),
          new DataLost(),
          new SlowCore(),
          OddCore.unsure(),
          OddCore.strange(),
          new CoreRefuses(),
          new TelegramTrouble(),
          new Duplicates(),
          new OutOfOrder(),
          new OddUpdates(),
          new Poisoned("F25", "a turn throws at every n-th message", Deed.THROW),
          new Poisoned("F25b", "a turn overflows the stack", Deed.OVERFLOW),
          new Poisoned("F25c", "a turn runs out of memory", Deed.OUT_OF_MEMORY),
          new TwilioTrouble("F26", 1),
          new TwilioTrouble("F26b", 2),
          new MailboxTrouble(),
          new PoisonMails(),
          new MailLoops(),
          new Race(),
          new Paused(),
          new RollingDeploy(),
          new ClockJump());

  private Faults() {}
}
