package kanal.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The checklist of the Application Security Verification Standard names every requirement, and
/// tests that exist.
class AsvsTest {
  private static final Path FILE = Path.of("docs", "asvs.tsv");
  private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?");
  private static final Set<String> STATES = Set.of("holds", "partly", "agency", "no", "none");

  /// How many requirements each section of version 5.0.0 has at level 1 and at level 2. Within a
  /// section those of level 3 come last.
  private static final String SECTIONS =
      """
      1.1:0+2 1.2:5+4 1.3:2+9 1.4:0+3 1.5:1+1
      2.1:1+2 2.2:2+1 2.3:1+3 2.4:0+1
      3.2:2+0 3.3:1+3 3.4:2+4 3.5:3+2 3.7:0+2
      4.1:1+2 4.2:0+1 4.3:0+2 4.4:1+3
      5.1:0+1 5.2:2+1 5.3:2+0 5.4:0+3
      6.1:1+2 6.2:8+4 6.3:2+2 6.4:2+2 6.5:0+5 6.6:0+3 6.8:0+4
      7.1:0+3 7.2:4+0 7.3:0+2 7.4:2+3 7.5:0+2 7.6:0+2
      8.1:1+1 8.2:2+1 8.3:1+0 8.4:0+1
      9.1:3+0 9.2:1+3
      10.1:0+2 10.2:0+2 10.3:0+4 10.4:5+6 10.5:0+5 10.6:0+2 10.7:0+3
      11.1:0+2 11.2:0+3 11.3:2+1 11.4:1+3 11.5:0+1 11.6:0+1
      12.1:1+2 12.2:2+0 12.3:0+4
      13.1:0+1 13.2:0+5 13.3:0+2 13.4:1+4
      14.1:0+2 14.2:1+3 14.3:1+2
      15.1:1+2 15.2:1+2 15.3:1+6
      16.1:0+1 16.2:0+5 16.3:0+4 16.4:0+3 16.5:0+3
      17.1:0+1 17.2:0+4 17.3:0+2
      """;

  private record Line(String number, String level, String state, String asked, String shown) {
    static Line of(String line) {
      var cells = line.split("\t", -1);
      assertThat(cells).as(line).hasSize(5).doesNotContain("");
      return new Line(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
  }

  private static List<Line> lines() {
    return Sources.read(FILE)
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("number\t"))
        .map(Line::of)
        .toList();
  }

  @Test
  void noRequirementIsMissing() {
    var expected = new ArrayList<String>();
    for (var section : SECTIONS.strip().split("\\s+", -1)) {
      var parts = section.split("[:+]", -1);
      int first = Integer.parseInt(parts[1]);
      int second = Integer.parseInt(parts[2]);
      for (int number = 1; number <= first + second; number++) {
        expected.add(parts[0] + "." + number + " " + (number <= first ? 1 : 2));
      }
    }
    assertThat(expected).hasSize(70 + 183);
    assertThat(lines().stream().map(line -> line.number() + " " + line.level()))
        .containsExactlyElementsOf(expected);
  }

  @Test
  void everyLineSaysHowItStands() {
    assertThat(lines()).allSatisfy(line -> assertThat(STATES).contains(line.state()));
  }

  @Test
  void everyTestThatIsNamedExists() {
    Map<String, String> tests =
        Sources.files(file -> file.toString().matches(".*/\\w+(Test|IT)\\.java")).stream()
            .collect(
                Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""),
                    Sources::read,
                    String::concat));
    for (var line : lines()) {
      var named = NAMED.matcher(line.shown());
      while (named.find()) {
        assertThat(tests).as(line.number()).containsKey(named.group(1));
        if (named.group(2) != null) {
          assertThat(tests.get(named.group(1)))
              .as(line.number())
              .contains("void " + named.group(2) + "(");
        }
      }
    }
  }
}
