package kanal.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Finds settings nobody reads: a mistyped name would be a setting that silently does nothing.
final class UnknownSettings {
  private static final Logger LOG = LoggerFactory.getLogger(UnknownSettings.class);
  private static final String PREFIX = "kanal.";
  private static final String VARIABLE = "KANAL_";

  /// The launcher's own, and those Kubernetes makes for a service called kanal.
  private static final Set<String> NOT_OURS =
      Set.of("KANAL_JAVA_OPTIONS", "KANAL_SERVICE_HOST", "KANAL_PORT");

  private static final List<String> NOT_OURS_BEGIN = List.of("KANAL_SERVICE_PORT", "KANAL_PORT_");

  private final Settings settings;

  UnknownSettings(Settings settings) {
    this.settings = settings;
  }

  /// @throws StartRefused for a name in the file or on the command line that is none
  void check(ConfigurableEnvironment environment) {
    if (settings.list().isEmpty()) {
      // Classes compiled without the build's annotation processor: nothing is known of any.
      return;
    }
    checkFile(environment);
    written(environment)
        .map(this::complaint)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(sentence -> {
          throw new StartRefused(sentence);
        });
    // Others may put variables there, so they are only told of.
    variables(environment).map(this::complaint).flatMap(Optional::stream).forEach(LOG::warn);
  }

  private static void checkFile(ConfigurableEnvironment environment) {
    var named = environment.getProperty("kanal.settings", "");
    if (!named.isBlank() && !Files.isReadable(Path.of(named))) {
      throw new StartRefused(
          "kanal.settings names a file that cannot be read: "
              + named
              + "; check its path and who may read it.");
    }
  }

  private Optional<String> complaint(String name) {
    if (settings.find(name).isPresent()) {
      return Optional.empty();
    }
    var meant = settings.alike(name);
    return Optional.of(
        meant
            .map(setting ->
                "There is no setting %s: did you mean %s?"
                    .formatted(
                        name, name.startsWith(VARIABLE) ? setting.variable() : setting.name()))
            .orElseGet(() ->
                "There is no setting %s: src/docs/settings.md lists all; remove it."
                    .formatted(name)));
  }

  private static Stream<String> written(ConfigurableEnvironment environment) {
    return sources(environment)
        .filter(source ->
            source instanceof CommandLinePropertySource
                || source.getName().startsWith("Config resource"))
        .flatMap(source -> Arrays.stream(source.getPropertyNames()))
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
  }

  private static Stream<String> variables(ConfigurableEnvironment environment) {
    return sources(environment)
        .filter(source ->
            source
                .getName()
                .startsWith(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
        .flatMap(source -> Arrays.stream(source.getPropertyNames()))
        .filter(name -> name.startsWith(VARIABLE))
        .filter(name -> !NOT_OURS.contains(name))
        .filter(name -> NOT_OURS_BEGIN.stream().noneMatch(name::startsWith));
  }

  private static Stream<EnumerablePropertySource<?>> sources(ConfigurableEnvironment environment) {
    return environment.getPropertySources().stream()
        .filter(source -> source instanceof EnumerablePropertySource<?>)
        .map(UnknownSettings::enumerable);
  }

  private static EnumerablePropertySource<?> enumerable(PropertySource<?> source) {
    return (EnumerablePropertySource<?>) source;
  }
}
