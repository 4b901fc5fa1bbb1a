package kanal.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.bot.prompt.Command;
import kanal.bot.prompt.Phrasebook;
import kanal.nlp.TopicsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What pages call by its name is called so: settings, build profiles, tests, files, buttons, and
/// the words that citizens may write.
class NamedInPagesTest {
  private static final Path SETTINGS = Path.of("docs", "settings.md");
  private static final Pattern SETTING =
      Pattern.compile("(?:`|--)(kanal\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)+)");
  private static final Pattern KNOWN_SETTING = Pattern.compile("\\| `(kanal\\.[a-z0-9.-]+)`<br>");
  private static final Pattern VARIABLE = Pattern.compile("\\b(KANAL_[A-Z0-9_]+)\\b");
  private static final Pattern KNOWN_VARIABLE = Pattern.compile("<br>`(KANAL_[A-Z0-9_]+)`");
  private static final Pattern PROFILE = Pattern.compile("mvn [^\n`]*-P ?([a-z]+)");
  private static final Pattern TEST =
      Pattern.compile("`([A-Z][a-z][A-Za-z]+(?:Test|IT|Contract))`");
  private static final Pattern FILE =
      Pattern.compile("`((?:bot|channels|nlp-models|src)/[A-Za-z0-9_./-]+)`");
  private static final Pattern BUTTON = Pattern.compile("(?<![*`])\\*([A-Z][\\p{L} ]+)\\*(?![*`])");
  private static final Pattern ORDER = Pattern.compile("(?m)^\\| `([^|]+)` \\|");
  private static final Pattern TO_BE_FILLED_IN = Pattern.compile("CODE|\\.\\.\\.|/x$|/target/");

  static List<Path> pages() {
    return Sources.files(file -> file.toString().endsWith(".md"));
  }

  private static Set<String> named(Pattern pattern, Path page) {
    return pattern
        .matcher(Sources.read(page))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String all(String... endings) {
    return texts(file -> Stream.of(endings).anyMatch(file.toString()::endsWith));
  }

  private static String texts(Predicate<Path> wanted) {
    return Sources.files(wanted).stream().map(Sources::read).collect(Collectors.joining("\n"));
  }

  @Test
  void everySettingIsOne() {
    // SettingsReferenceTest sees to it that this page has all of them.
    var settings = named(KNOWN_SETTING, SETTINGS);
    assertThat(settings).hasSizeGreaterThan(100);
    var packages = packages();
    // Those of the build are Java's properties, read by tests.
    var builds = all("pom.xml") + texts(file -> file.toString().contains("/test/java/"));
    for (var page : pages()) {
      assertThat(named(SETTING, page))
          .as("%s names settings", page)
          .allMatch(name ->
              settings.stream().anyMatch(known -> (known + ".").startsWith(name + "."))
                  || settings.stream().anyMatch(known -> name.startsWith(known + "."))
                  || packages.contains(name)
                  || isAFile(name)
                  || builds.contains(name));
    }
  }

  private static boolean isAFile(String name) {
    return name.endsWith(".example");
  }

  private static Set<String> packages() {
    return Sources.files(file -> file.endsWith("package-info.java")).stream()
        .flatMap(
            file -> Pattern.compile("package ([a-z0-9.]+);").matcher(Sources.read(file)).results())
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void everyVariableIsWrittenAsItIsRead() {
    var variables = named(KNOWN_VARIABLE, SETTINGS);
    var composed = texts(file -> file.toString().endsWith("compose.yaml"));
    for (var page : pages()) {
      assertThat(named(VARIABLE, page))
          .as("%s names variables", page)
          .allMatch(name ->
              variables.contains(name)
                  || variables.stream().anyMatch(known -> name.startsWith(known + "_"))
                  || composed.contains("${" + name));
    }
  }

  @Test
  void everyProfileIsInABuild() {
    var poms = all("pom.xml");
    for (var page : pages()) {
      assertThat(named(PROFILE, page))
          .as("%s names profiles", page)
          .allSatisfy(profile -> assertThat(poms).contains("<id>" + profile + "</id>"));
    }
  }

  @Test
  void everyTestIsThere() {
    var tests =
        Sources.files(file -> file.toString().endsWith(".java")).stream()
            .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
            .collect(Collectors.toSet());
    for (var page : pages()) {
      assertThat(named(TEST, page)).as("%s names tests", page).allMatch(tests::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyFileIsThere(Path page) {
    assertThat(named(FILE, page))
        .filteredOn(name -> !TO_BE_FILLED_IN.matcher(name).find())
        .allSatisfy(name -> assertThat(lies(page, name)).as("%s in %s", name, page).isTrue());
  }

  /// From the root, or from the page's module.
  private static boolean lies(Path page, String name) {
    return Stream.of(Sources.ROOT, page.resolveSibling(""))
        .anyMatch(folder -> Files.exists(folder.resolve(name)));
  }

  @Test
  void everyButtonIsOnAPage() {
    var seen = all(".html", ".js", ".properties", ".java");
    for (var page : pages()) {
      assertThat(named(BUTTON, page))
          .as("%s names buttons", page)
          .allSatisfy(button -> assertThat(seen).contains(button));
    }
  }

  @Test
  void everyWordForCitizensDoesSomething() {
    var phrasebook = new Phrasebook(TopicsFile.load(), "Kanal", "112");
    var words = named(ORDER, Path.of("docs", "citizens.md")).stream();
    assertThat(words.flatMap(cell -> Stream.of(cell.split("`[^`]*`", -1))))
        .hasSizeGreaterThan(8)
        .allMatch(word -> known(word, phrasebook));
  }

  private static boolean known(String word, Phrasebook phrasebook) {
    return Command.in(word, phrasebook).isPresent()
        || Phrasebook.LANGUAGES.stream()
            .anyMatch(
                language -> phrasebook.wordsFor(language).contains(word.toLowerCase(Locale.ROOT)));
  }
}
