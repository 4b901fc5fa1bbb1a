package kanal.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kanal.command.Commands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What pages of this repository say can be found where they say it.
class GuidesTest {
  private static final Pattern LINK = Pattern.compile("(?<!`)\\[[^\\]\\n]*]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+)$");
  private static final Pattern RULE = Pattern.compile("static final ArchRule (\\w+)");
  private static final Pattern NAMED_RULE = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)`");
  private static final Pattern KEY = Pattern.compile("<kbd>([^<]+)</kbd>");
  private static final Pattern COMMAND = Pattern.compile("kanal\\.jar ([a-z][a-z-]*)");
  private static final Path DOCS = Path.of("docs");

  static List<Path> pages() {
    return Sources.files(file -> file.toString().endsWith(".md"));
  }

  private static Stream<MatchResult> found(Pattern pattern, String words) {
    return pattern.matcher(words).results();
  }

  private static Set<String> all(Pattern pattern, Stream<String> texts) {
    return texts
        .flatMap(text -> found(pattern, text))
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) {
    found(LINK, Sources.read(page))
        .map(match -> match.group(1))
        .filter(link -> !link.matches("[a-z]+:.*"))
        .forEach(link -> leads(page, link));
  }

  private static void leads(Path page, String link) {
    var parts = link.split("#", 2);
    var target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    assertThat(target).as("%s links to %s", page, link).exists();
    if (parts.length > 1) {
      assertThat(anchors(target)).as("%s links to %s", page, link).contains(parts[1]);
    }
  }

  /// As GitHub and GitLab make them of headings.
  private static Set<String> anchors(Path page) {
    return found(HEADING, Sources.read(page))
        .map(match -> match.group(1).strip().toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void theArrowsInTheGuideAreTheTests() {
    var tests = Sources.files(file -> file.endsWith("ArchitectureTest.java"));
    assertThat(tests).hasSizeGreaterThan(1);
    assertThat(all(NAMED_RULE, Stream.of(Sources.read(DOCS.resolve("architecture.md")))))
        .isEqualTo(all(RULE, tests.stream().map(Sources::read)));
  }

  @Test
  void noPackageIsMissingInTheGuide() throws Exception {
    try (var folders = Files.list(Path.of("main", "java", "kanal"))) {
      var packages =
          folders
              .filter(Files::isDirectory)
              .map(folder -> "kanal." + folder.getFileName())
              .collect(Collectors.toCollection(TreeSet::new));
      var rows = Pattern.compile("(?m)^\\| `(kanal\\.[a-z]+)` \\|");
      assertThat(all(rows, Stream.of(Sources.read(DOCS.resolve("architecture.md")))))
          .containsAll(packages);
    }
  }

  @Test
  void everyCommandThatAPageNamesIsThere() {
    var commands = all(COMMAND, pages().stream().map(Sources::read));
    assertThat(commands).contains("reset-password", "classify");
    assertThat(commands)
        .allSatisfy(command -> assertThat(Commands.run("help", command)).as(command).isZero());
  }

  @Test
  void officersFindEveryKeyInTheirGuide() {
    var frame = Sources.read(Path.of("main", "resources", "templates", "desk", "frame.html"));
    var guide = Sources.read(DOCS.resolve("petugas.md"));
    var keys = all(KEY, Stream.of(frame));
    assertThat(keys).hasSizeGreaterThan(10);
    assertThat(keys).allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
  }
}
