package kanal.faults;

import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;

/// The mailbox's connection is cut or goes deaf, moves fail because the folder is gone, and at last
/// the mailbox is another one with the same mails.
record MailboxTrouble() implements DuringConversations {
  private static final int TROUBLES = 4;
  private static final int KINDS = 4;
  private static final Duration BETWEEN = Duration.ofSeconds(3);
  private static final Duration DEAF = Duration.ofSeconds(8);

  @Override
  public String id() {
    return "F27";
  }

  @Override
  public String what() {
    return "IMAP cut in IDLE, half-open, moves in vain, UIDVALIDITY changed";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2)).over(Duration.ofSeconds(15));
  }

  @Override
  public void strike(Trial trial) {
    var way = trial.platforms().toMailbox();
    for (int i = 0; i < TROUBLES; i++) {
      trial.somewhere(BETWEEN);
      switch (trial.random().nextInt(KINDS)) {
        case 0 -> way.cut();
        case 1 -> {
          way.halfOpen();
          Patience.pause(DEAF);
          way.heal();
        }
        case 2 -> way.loseReplies(2);
        default -> trial.platforms().renameDoneFolder("Kanal.Arsip-" + i);
      }
    }
    way.heal();
    trial.platforms().renumberMailbox();
  }
}
