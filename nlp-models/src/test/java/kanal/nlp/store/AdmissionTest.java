package kanal.nlp.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AdmissionTest {
  private static final Scores ACTIVE = scores(200, 0.80, 100, 0.95);

  @Test
  void letsInWhatIsAsGoodOrBetter() {
    assertThat(Admission.refusal(ACTIVE, ACTIVE)).isEmpty();
    assertThat(Admission.refusal(scores(200, 0.85, 120, 0.96), ACTIVE)).isEmpty();
    // one answer of a hundred
    assertThat(Admission.refusal(scores(200, 0.80, 100, 0.94), ACTIVE)).isEmpty();
  }

  @Test
  void refusesWithTheReason() {
    assertThat(why(scores(200, 0.79, 100, 0.95), ACTIVE))
        .contains("macro-F1 is 0.790", "0.800", "200 messages");
    assertThat(why(scores(200, 0.85, 100, 0.93), ACTIVE))
        .contains("right answers is 0.930", "0.950");
    assertThat(why(scores(29, 0.99, 29, 1), scores(29, 0.5, 29, 0.5))).contains("only 29");
  }

  private static String why(Scores candidate, Scores active) {
    return Admission.refusal(candidate, active).map(Refusal::text).orElse("");
  }

  private static Scores scores(int messages, double macroF1, int answered, double precision) {
    return new Scores(messages, macroF1, macroF1, macroF1, 0, answered, precision);
  }
}
