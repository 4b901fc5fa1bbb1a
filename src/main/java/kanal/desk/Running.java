package kanal.desk;

import org.springframework.context.SmartLifecycle;

/// Something that starts last and stops first.
final class Running implements SmartLifecycle {
  private final Runnable start;
  private final Runnable stop;
  private volatile boolean running;

  Running(Runnable start, Runnable stop) {
    this.start = start;
    this.stop = stop;
  }

  @Override
  public void start() {
    running = true;
    start.run();
  }

  @Override
  public void stop() {
    running = false;
    stop.run();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
