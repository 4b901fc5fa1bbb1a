package kanal.doctor;

import java.nio.file.Path;
import java.util.Optional;
import kanal.bot.engine.WrongSetting;
import kanal.settings.Settings;
import kanal.settings.WrongValue;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/// An installation as its settings describe it: those the service would start with.
final class Installed {
  private final ConfigurableEnvironment environment;

  Installed(ConfigurableEnvironment environment) {
    this.environment = environment;
    ConfigurationPropertySources.attach(environment);
  }

  /// From the file, the environment variables and these arguments.
  static Installed with(String... arguments) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return new Installed(environment);
  }

  ConfigurableEnvironment environment() {
    return environment;
  }

  /// A part of the settings; its defaults where nothing is set.
  ///
  /// @throws WrongSetting with one sentence that says what is wrong and what to write
  <T> T settings(String prefix, Class<T> type) {
    try {
      return Binder.get(environment).bindOrCreate(prefix, type);
    } catch (BindException failure) {
      throw new WrongSetting(WrongValue.sentence(failure, Settings.all()));
    }
  }

  /// One setting; empty when it is not set, or to nothing.
  Optional<String> text(String name) {
    return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
  }

  int number(String name, int usual) {
    return environment.getProperty(name, Integer.class, usual);
  }

  Path dataFolder() {
    return Path.of(text("kanal.data-dir").orElse("data")).toAbsolutePath().normalize();
  }
}
