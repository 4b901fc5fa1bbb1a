package kanal.nlp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kanal.nlp.text.Message;
import kanal.nlp.text.WordList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesCasesTest {
  private final Rules rules = new Rules();

  private enum Verdict {
    DANGER,
    NO_DANGER,
    SENSITIVE,
    NOT_SENSITIVE,
    NOTHING,
    COMPLAINT
  }

  record Case(Verdict verdict, String text) {}

  static Stream<Case> cases() {
    return WordList.load("/kanal/nlp/rules/cases.txt").stream()
        .map(line -> List.of(line.split(" \\| ", 2)))
        .map(cells -> new Case(Verdict.valueOf(cells.getFirst()), cells.getLast()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void judges(Case one) {
    var message = Message.of(one.text());
    boolean seen =
        switch (one.verdict()) {
          case DANGER, NO_DANGER -> rules.danger(message);
          case SENSITIVE, NOT_SENSITIVE -> rules.sensitive(message);
          case NOTHING, COMPLAINT -> rules.nothing(message);
        };
    boolean expected =
        switch (one.verdict()) {
          case DANGER, SENSITIVE, NOTHING -> true;
          case NO_DANGER, NOT_SENSITIVE, COMPLAINT -> false;
        };
    assertThat(seen).isEqualTo(expected);
  }
}
