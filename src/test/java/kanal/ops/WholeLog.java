package kanal.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Everything that is logged meanwhile, down to what Kanal tells its developers, with every stack
/// trace.
final class WholeLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Logger kanal = (Logger) LoggerFactory.getLogger("kanal");
  private final Level before = kanal.getLevel();

  WholeLog() {
    kanal.setLevel(Level.TRACE);
    root.addAppender(this);
    start();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  protected void append(ILoggingEvent event) {
    var failure = event.getThrowableProxy();
    lines.add(
        event.getLoggerName()
            + " "
            + event.getFormattedMessage()
            + " "
            + event.getMDCPropertyMap()
            + (failure == null ? "" : "\n" + ThrowableProxyUtil.asString(failure)));
  }

  @Override
  public void close() {
    root.detachAppender(this);
    kanal.setLevel(before);
  }
}
