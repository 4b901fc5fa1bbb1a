package kanal.settings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes settings down for people.
final class SettingsReference {
  private static final String HEAD =
      """
      # Settings

      <!-- Made by SettingsReferenceTest from the settings' own types: change those, not this. -->

      Nothing has to be set. Settings stand in `kanal.properties` in the folder the service is started in, or in the file that
      `kanal.settings` names; an environment variable comes before the file, and `--name=value` on the command line before both. Commands
      read them, too. A name that is none, or a value that cannot be read, stops the start with one sentence; `kanal doctor` tries what they
      name. `kanal.properties.example` beside the launcher lists all of them, ready to be changed.

      Some settings of Spring Boot matter, too:

      | setting | default | meaning |
      |---|---|---|
      | `server.port` | `8080` | where the service listens |
      | `server.address` | `127.0.0.1` | this machine only; `0.0.0.0` for all |
      | `server.forward-headers-strategy` | | `native` behind a proxy |
      | `management.server.port`, `management.server.address` | | a port of its own for `/actuator`; whoever reaches it may read |
      | `logging.structured.format.console` | | `ecs` for a log of JSON lines (Elastic Common Schema) |
      | `logging.level.kanal` | `info` | `debug` tells more, never citizens' words |
      """;

  private SettingsReference() {}

  static String markdown(List<Setting> settings) {
    var text = new StringBuilder(HEAD);
    groups(settings)
        .forEach((group, some) -> {
          text.append("\n## ").append(group).append("\n\n");
          text.append("| setting | type | default | meaning |\n|---|---|---|---|\n");
          some.forEach(setting -> text.append(row(setting)));
        });
    return text.toString();
  }

  private static String row(Setting setting) {
    return "| `%s`<br>`%s` | %s | %s | %s |\n"
        .formatted(
            setting.name(),
            setting.variable(),
            setting.form(),
            setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`",
            setting.meaning().replace("|", "\\|"));
  }

  static String properties(List<Setting> settings) {
    var text =
        new StringBuilder(
            """
            # All settings of Kanal with their defaults. Copy this to kanal.properties in the folder the service is started in,
            # and take the # away from what you change.
            """);
    groups(settings)
        .forEach((group, some) -> {
          text.append("\n# --- ").append(group).append('\n');
          some.forEach(setting ->
              text.append("\n# %s (%s)\n".formatted(setting.meaning(), setting.form()))
                  .append("#%s=%s\n".formatted(setting.name(), setting.usual())));
        });
    return text.toString();
  }

  /// By the first part of the name.
  private static Map<String, List<Setting>> groups(List<Setting> settings) {
    return settings.stream()
        .sorted(Comparator.comparing(SettingsReference::group).thenComparing(Setting::name))
        .collect(
            Collectors.groupingBy(
                SettingsReference::group, LinkedHashMap::new, Collectors.toList()));
  }

  private static String group(Setting setting) {
    var parts = setting.name().split("\\.", -1);
    return parts.length > 2 ? parts[0] + "." + parts[1] : parts[0];
  }
}
