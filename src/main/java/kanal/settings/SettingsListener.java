package kanal.settings;

import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/// Looks at the names of all settings before anything is made of them.
final class SettingsListener
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsListener.class);

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    var unknown = UnknownSettings.of(event.getEnvironment());
    unknown.reported().forEach(LOG::warn);
    unknown.refused().stream()
        .findFirst()
        .ifPresent(sentence -> {
          throw new StartRefused(sentence);
        });
  }

  /// Once the settings are read and the log is set up.
  @Override
  public int getOrder() {
    return LoggingApplicationListener.DEFAULT_ORDER + 1;
  }
}
