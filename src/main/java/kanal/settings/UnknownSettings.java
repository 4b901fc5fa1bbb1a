package kanal.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Finds settings nobody reads: a mistyped name would be a setting that silently does nothing.
public final class UnknownSettings {
  private static final String PREFIX = "kanal.";
  private static final String VARIABLE = "KANAL_";

  /// The launcher's own, and those Kubernetes makes for a service called kanal.
  private static final Set<String> NOT_OURS =
      Set.of("KANAL_JAVA_OPTIONS", "KANAL_SERVICE_HOST", "KANAL_PORT");

  private static final List<String> NOT_OURS_BEGIN = List.of("KANAL_SERVICE_PORT", "KANAL_PORT_");

  private final Settings settings;
  private final ConfigurableEnvironment environment;

  private UnknownSettings(Settings settings, ConfigurableEnvironment environment) {
    this.settings = settings;
    this.environment = environment;
  }

  /// Those among all that is set there.
  public static UnknownSettings of(ConfigurableEnvironment environment) {
    return new UnknownSettings(Settings.all(), environment);
  }

  /// Sentences about those in the file and on the command line, and about the file itself: the
  /// service does not start with them.
  public List<String> refused() {
    var named = environment.getProperty("kanal.settings", "");
    var missing =
        named.isBlank() || Files.isReadable(Path.of(named))
            ? Stream.<String>empty()
            : Stream.of(
                "kanal.settings names a file that cannot be read: %s; check its path and who may"
                        .formatted(named)
                    + " read it.");
    return Stream.concat(missing, complaints(written())).toList();
  }

  /// Sentences about environment variables: others may put them there, so they are only told of.
  public List<String> reported() {
    return complaints(variables()).toList();
  }

  private Stream<String> complaints(Stream<String> names) {
    // Classes compiled without the build's annotation processor know of none.
    return settings.list().isEmpty()
        ? Stream.empty()
        : names.map(this::complaint).flatMap(Optional::stream);
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
                "There is no setting %s: docs/settings.md lists all; remove it.".formatted(name)));
  }

  private Stream<String> written() {
    return sources()
        .filter(source ->
            source instanceof CommandLinePropertySource
                || source.getName().startsWith("Config resource"))
        .flatMap(source -> Arrays.stream(source.getPropertyNames()))
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
  }

  private Stream<String> variables() {
    return sources()
        .filter(source ->
            source
                .getName()
                .startsWith(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME))
        .flatMap(source -> Arrays.stream(source.getPropertyNames()))
        .filter(name -> name.startsWith(VARIABLE))
        .filter(name -> !NOT_OURS.contains(name))
        .filter(name -> NOT_OURS_BEGIN.stream().noneMatch(name::startsWith));
  }

  private Stream<EnumerablePropertySource<?>> sources() {
    return environment.getPropertySources().stream()
        .filter(source -> source instanceof EnumerablePropertySource<?>)
        .map(UnknownSettings::enumerable);
  }

  private static EnumerablePropertySource<?> enumerable(PropertySource<?> source) {
    return (EnumerablePropertySource<?>) source;
  }
}
