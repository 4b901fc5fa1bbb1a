package kanal.nlp.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kanal.bot.complaint.Region;
import kanal.nlp.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The sentences of `texts.txt`, which says how to read it.
class PlaceTextsTest {
  private static final Map<String, PlaceFinder> BY_HOME = new HashMap<>();

  static List<Arguments> texts() throws IOException {
    var texts = new ArrayList<Arguments>();
    var home = "-";
    List<String> places = new ArrayList<>();
    for (var line : lines()) {
      if (line.startsWith("@ ")) {
        home = line.substring(2);
      } else if (line.startsWith("> ")) {
        places = new ArrayList<>();
        texts.add(Arguments.of(home, line.substring(2), places));
      } else if (line.startsWith("  ")) {
        places.add(line.strip());
      }
    }
    return texts;
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("texts")
  void findsWhatTheFileSays(String home, String text, List<String> places) {
    var finder =
        BY_HOME.computeIfAbsent(
            home, code -> new PlaceFinder(Optional.of(code).filter(some -> !some.equals("-"))));
    var found = finder.read(Message.of(text)).all();
    assertThat(found).extracting(PlaceTextsTest::line).isEqualTo(places);
    assertThat(found)
        .allSatisfy(place -> {
          assertThat(text.substring(place.start(), place.end())).isEqualTo(place.text());
          assertThat(place.candidates()).hasSizeLessThanOrEqualTo(10).doesNotHaveDuplicates();
        });
  }

  private static String line(PlaceMention place) {
    var regions =
        place.candidates().isEmpty()
            ? (place.unsure() ? "~ " : "= ") + place.region().map(Region::code).orElse("-")
            : "? " + place.candidates().stream().map(Region::code).collect(Collectors.joining(" "));
    return "[" + place.text() + "] " + regions;
  }

  private static List<String> lines() throws IOException {
    try (InputStream file = PlaceTextsTest.class.getResourceAsStream("texts.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .toList();
    }
  }
}
