package kanal.intake;

import java.util.List;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.Sweeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Starts sweeping and receiving once everything else stands, and stops receiving first.
final class IntakeLifecycle implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeLifecycle.class);

  private final Sweeper sweeper;
  private final List<Receiver> receivers;
  private volatile boolean running;

  IntakeLifecycle(Sweeper sweeper, List<Receiver> receivers) {
    this.sweeper = sweeper;
    this.receivers = List.copyOf(receivers);
  }

  @Override
  public void start() {
    running = true;
    sweeper.start();
    for (var receiver : receivers) {
      receiver.start();
      LOG.info("receiving: {}", receiver.name());
    }
  }

  @Override
  public void stop() {
    receivers.forEach(Receiver::close);
    sweeper.close();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
