package kanal.desk.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.message.GeoPoint;
import kanal.desk.TicketSamples;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final Terms TERMS = new Terms(SimilarPairs.WORDS);
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

  private static Footprint said(String words, Optional<String> region, Optional<GeoPoint> point) {
    return new Footprint(
        TicketSamples.number(1), TERMS.in(words), Set.of(), "lainnya", region, point, NOW);
  }

  private static Footprint at(String words, double latitude) {
    return said(words, Optional.empty(), Optional.of(new GeoPoint(latitude, 106.6)));
  }

  private static double score(Footprint one, Footprint other) {
    return Likeness.of(one, other, Map.of()).score();
  }

  @Test
  void pointsWithin500MetresAreOnePlaceAndOthersAreTwo() {
    var here = at("lampu mati", -6.2000);
    var near = Likeness.of(here, at("lampu padam", -6.2040), Map.of());
    assertThat(near.nearness().metres().orElseThrow()).isBetween(440, 450);
    assertThat(near.likely()).isTrue();
    assertThat(score(here, at("lampu padam", -6.2050))).isZero();
  }

  @Test
  void regionsThatDisagreeAreTwoPlaces() {
    var village = said("lampu mati", Optional.of("36.03.18.2001"), Optional.empty());
    assertThat(score(village, said("lampu mati", Optional.of("36.03.18"), Optional.empty())))
        .isPositive();
    assertThat(score(village, said("lampu mati", Optional.of("36.03.18.2002"), Optional.empty())))
        .isZero();
    assertThat(score(village, said("lampu mati", Optional.of("36.03.1"), Optional.empty())))
        .as("36.03.1 is no part of 36.03.18")
        .isZero();
  }

  @Test
  void anotherMatterOfTheSamePlaceIsNotTheSame() {
    var here = at("jembatan patah", -6.2);
    assertThat(score(here, at("sampah menumpuk", -6.2))).isZero();
  }

  @Test
  void numbersThatDisagreeCountAgainstIt() {
    var here = at("lampu mati di RT 3", -6.2);
    assertThat(score(here, at("lampu mati di RT 5", -6.2)))
        .isLessThan(score(here, at("lampu padam di rt 03", -6.2)));
  }

  @Test
  void numbersThatNamePeopleAreNoWordsOfATicket() {
    assertThat(TERMS.in("NIK 3603151208900003 hp 081234567890 lampu mati di rt 03"))
        .contains("lampu", "rt 3")
        .noneMatch(term -> term.matches(".*\\d{4}.*"));
  }

  @Test
  void differentWordsForOneThingAreOne() {
    assertThat(TERMS.in("PJU padam")).isEqualTo(TERMS.in("lampu mati"));
    assertThat(TERMS.in("selokan tersumbat")).isEqualTo(TERMS.in("got mampet"));
  }
}
