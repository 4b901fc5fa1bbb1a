package kanal.channels.email.receive;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Leases;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.Unavailable;
import kanal.channels.email.scan.MailLimits;
import kanal.channels.email.server.MailServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches a mailbox: every mail in its INBOX is taken in, and moved away once that is done.
///
/// INBOX is the queue: what is in it is not done, however long ago it came.
public final class MailboxWatcher implements Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(MailboxWatcher.class);

  /// Servers may close a connection after 10 minutes of IDLE, and routers sooner.
  private static final Duration LONGEST_IDLE = Duration.ofMinutes(9);

  private static final Duration LEASE_CHECK = Duration.ofSeconds(1);
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

  private final String lease;
  private final MailServer server;
  private final Folders folders;
  private final Duration pollInterval;
  private final MailIntake intake;
  private final Leases leases;
  private final Cursors cursors;
  private final MailLimits limits;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Duration pause = SHORTEST_PAUSE;
  private volatile @Nullable Thread thread;
  private volatile @Nullable Mailbox open;
  private volatile Optional<String> trouble = Optional.empty();

  /// Where mails go.
  ///
  /// @param done those that were taken in or need no answer
  /// @param failed those that nobody could read
  public record Folders(String done, String failed) {}

  /// @param address of the mailbox
  /// @param pollInterval how often it looks even when the server says nothing
  public MailboxWatcher(
      String address,
      MailServer server,
      Folders folders,
      Duration pollInterval,
      MailLimits limits,
      MailIntake intake,
      Leases leases,
      Cursors cursors) {
    lease = "email/" + address;
    this.server = server;
    this.folders = folders;
    this.pollInterval = pollInterval.compareTo(LONGEST_IDLE) < 0 ? pollInterval : LONGEST_IDLE;
    this.limits = limits;
    this.intake = intake;
    this.leases = leases;
    this.cursors = cursors;
  }

  @Override
  public String name() {
    return lease + " watcher";
  }

  @Override
  public void start() {
    thread = Thread.ofVirtual().name(name()).start(this::run);
  }

  @Override
  public Optional<String> trouble() {
    return trouble;
  }

  @Override
  public void close() {
    stopped.countDown();
    var mailbox = open;
    if (mailbox != null) {
      mailbox.wake();
    }
    var running = thread;
    if (running != null) {
      try {
        if (!running.join(LONGEST_GOODBYE)) {
          running.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    try {
      while (!isStopped()) {
        attempt();
        rest(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    release();
  }

  private void attempt() throws InterruptedException {
    try {
      if (leases.hold(lease)) {
        try (var mailbox = Mailbox.open(server)) {
          open = mailbox;
          watch(mailbox);
        }
      }
      trouble = Optional.empty();
    } catch (AuthenticationFailedException refused) {
      failed(
          "The mail server " + server + " refuses kanal.email.username or kanal.email.password.",
          refused);
    } catch (MessagingException | IOException broken) {
      failed("The mailbox on " + server + " cannot be reached.", broken);
    } catch (Unavailable away) {
      failed("Mails wait in the mailbox: " + away.getMessage() + ".", away);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      failed("The mailbox watcher failed and tries again.", bug);
    } finally {
      open = null;
    }
  }

  /// Servers repeat what they were told in their errors, so only the kind of failure is logged.
  private void failed(String sentence, Throwable failure) {
    trouble = Optional.of(sentence);
    pause =
        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    LOG.warn(
        "{} ({}) Next try in {} s.", sentence, failure.getClass().getName(), pause.toSeconds());
  }

  private void watch(Mailbox mailbox) throws MessagingException, IOException, InterruptedException {
    var validity = mailbox.validity();
    var done = new DoneMails(cursors, lease + "/done", validity, () -> leases.fence(lease));
    var round = new MailRound(lease, mailbox, done, folders, limits, intake);
    while (isOurs()) {
      while (round.takeAll(this::isOurs)) {
        // Mails came while others were taken in.
      }
      trouble = Optional.empty();
      pause = SHORTEST_PAUSE;
      if (!isOurs()) {
        return;
      }
      if (mailbox.idles()) {
        idle(mailbox);
      } else {
        rest(pollInterval);
      }
      if (isOurs() && !mailbox.hasNews()) {
        mailbox.reopen();
        if (mailbox.validity() != validity) {
          return;
        }
      }
    }
  }

  private void idle(Mailbox mailbox) throws MessagingException, InterruptedException {
    var over = new CountDownLatch(1);
    var waker = Thread.ofVirtual().name(lease + " waker").start(() -> wakeInTime(mailbox, over));
    try {
      mailbox.idle();
    } finally {
      over.countDown();
      waker.join();
    }
  }

  /// Ends an IDLE when it is time to look, when we have to stop, or when the lease is lost.
  private void wakeInTime(Mailbox mailbox, CountDownLatch over) {
    var end = System.nanoTime() + pollInterval.toNanos();
    try {
      while (!over.await(LEASE_CHECK.toMillis(), TimeUnit.MILLISECONDS)) {
        if (mailbox.hasNews() || System.nanoTime() >= end || !isStillOurs()) {
          mailbox.wake();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOurs() {
    return !isStopped() && leases.hold(lease);
  }

  private boolean isStillOurs() {
    try {
      return isOurs();
    } catch (Unavailable away) {
      return false;
    }
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private void rest(Duration time) throws InterruptedException {
    var _ = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void release() {
    try {
      leases.release(lease);
    } catch (Unavailable away) {
      LOG.debug("the lease {} ends by itself", lease);
    }
  }
}
