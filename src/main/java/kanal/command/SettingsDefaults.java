package kanal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What `--kanal.*` stands for when a command leaves it out: the environment variable, else the
/// file of that name among a container's secrets, else what the service's file of settings says, so
/// that a command finds what the service uses.
final class SettingsDefaults implements IDefaultValueProvider {
  private static final String OPTION = "--kanal.";
  private static final String FILE = "KANAL_SETTINGS";

  /// A folder in which every file is a setting by its name.
  private static final Pattern SECRETS = Pattern.compile("configtree:([^,;]+)");

  private final Map<String, String> variables;
  private final Properties file;
  private final List<Path> secrets;

  SettingsDefaults(Map<String, String> variables) {
    this.variables = variables;
    file = read(Path.of(variables.getOrDefault(FILE, "kanal.properties")));
    secrets =
        SECRETS
            .matcher(variables.getOrDefault("SPRING_CONFIG_IMPORT", ""))
            .results()
            .map(found -> Path.of(found.group(1)))
            .toList();
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option) || !option.longestName().startsWith(OPTION)) {
      return null;
    }
    var name = option.longestName().substring(2);
    return Optional.ofNullable(variables.get(variable(name)))
        .or(() -> secret(name))
        .orElseGet(() -> file.getProperty(name));
  }

  private Optional<String> secret(String name) {
    return secrets.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::exists)
        .findFirst()
        .map(SettingsDefaults::text);
  }

  private static String text(Path path) {
    try {
      return Files.readString(path).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException("the setting cannot be read: " + path, e);
    }
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static Properties read(Path path) {
    var properties = new Properties();
    if (!Files.exists(path)) {
      return properties;
    }
    try (var in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("the settings cannot be read: " + path, e);
    }
  }
}
