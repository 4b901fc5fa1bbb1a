package kanal.command;

import java.nio.file.Path;
import java.util.List;
import kanal.seal.KeyFile;
import kanal.seal.SealProperties;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/// The settings of an installation, found where the service finds them: the command line, the
/// environment, the files of settings. Nothing of the service is started.
final class Settings {
  static class Nothing {}

  private final Environment environment;

  private Settings(Environment environment) {
    this.environment = environment;
  }

  /// @param given what stands on the command line, such as `--kanal.data-dir=/srv/kanal`
  static Settings of(List<String> given) {
    try (var context =
        new SpringApplicationBuilder(Nothing.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .properties("logging.level.root=error")
            .run(given.toArray(String[]::new))) {
      return new Settings(context.getEnvironment());
    }
  }

  Environment environment() {
    return environment;
  }

  Path dataFolder() {
    return Path.of(environment.getProperty("kanal.data-dir", "./data"));
  }

  /// Where citizens' files are kept.
  Path mediaFolder() {
    var named = environment.getProperty("kanal.media-dir", "");
    return named.isBlank() ? dataFolder().resolve("media") : Path.of(named);
  }

  KeyFile keyFile() {
    return bound("kanal.seal", SealProperties.class).in(dataFolder());
  }

  <T> T bound(String prefix, Class<T> type) {
    return Binder.get(environment).bindOrCreate(prefix, Bindable.of(type));
  }
}
