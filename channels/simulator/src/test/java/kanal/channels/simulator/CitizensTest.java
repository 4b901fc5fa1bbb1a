package kanal.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CitizensTest {
  private Instant now = Instant.parse("2026-11-22T03:00:00Z");
  private final Citizens citizens = new Citizens(() -> now);

  @Test
  void whoComesBackFindsTheirPhonesAgain() {
    assertThat(phones(1)).isSameAs(phones(1)).isNotSameAs(phones(2));
  }

  @Test
  void whoWasIdleLongestMakesRoom() {
    var first = phones(0);
    var second = phones(1);
    IntStream.range(2, Citizens.MOST).forEach(this::phones);
    assertThat(phones(0)).isSameAs(first);

    phones(Citizens.MOST);

    assertThat(phones(0)).isSameAs(first);
    assertThat(phones(1)).isNotSameAs(second);
  }

  @Test
  void openPagesKeepTheirPlaces() {
    IntStream.range(0, Citizens.MOST)
        .forEach(i -> assertThat(citizens.open(citizen(i))).isPresent());

    assertThat(citizens.phones(citizen(Citizens.MOST))).isEmpty();
  }

  @Test
  void idlePhonesAreForgotten() {
    var before = phones(1);
    now = now.plus(Duration.ofHours(3));
    phones(2);

    assertThat(phones(1)).isNotSameAs(before);
  }

  @Test
  void closingEndsEveryPageAtOnce() throws InterruptedException {
    var page = citizens.open(citizen(1)).orElseThrow();

    citizens.close();

    assertThat(page.next(Duration.ofSeconds(5))).isEmpty();
    assertThat(citizens.open(citizen(1))).isEmpty();
    assertThat(citizens.phones(citizen(2))).isEmpty();
  }

  @Test
  void aCitizenHasTenDigitsAndNothingElse() {
    assertThat(Citizen.fresh(RandomGenerator.getDefault()).digits()).matches("[0-9]{10}");
    assertThat(Citizen.of("123")).isEmpty();
    assertThat(Citizen.of("01234567890")).isEmpty();
    assertThat(Citizen.of("../../../..")).isEmpty();
  }

  @Test
  void everyAddressLeadsBackToItsCitizen() {
    for (var phone : Phone.values()) {
      assertThat(phone.owner(phone.of(citizen(7)))).contains(citizen(7));
      assertThat(Phone.playing(phone.channel())).contains(phone);
    }
    assertThat(Phone.SMS.of(citizen(7)).address().uri()).isEqualTo("tel:+628400000000007");
    assertThat(Phone.EMAIL.of(citizen(7)).address().uri())
        .isEqualTo("mailto:0000000007@simulator.test");
  }

  private Phones phones(int number) {
    return citizens.phones(citizen(number)).orElseThrow();
  }

  private static Citizen citizen(int number) {
    return new Citizen("%010d".formatted(number));
  }
}
