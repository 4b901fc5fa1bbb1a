package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which service a topic becomes.
class ServiceChoiceTest {
  private static final List<Service> OFFERED =
      List.of(
          new Service("12", List.of("Sampah liar", "Lingkungan"), false),
          new Service("13", List.of("Pohon", "Lingkungan"), false),
          new Service("infrastruktur", List.of("Pekerjaan"), false),
          new Service("99", List.of("Lain-lain"), false));

  private static List<String> codes(ServiceChoice choice, String topic) {
    return choice.of(topic, OFFERED).stream().map(Service::code).toList();
  }

  private static ServiceChoice choice(Map<String, String> bySetting, String byDefault) {
    return new ServiceChoice(Installation.TOPICS, bySetting, byDefault);
  }

  @Test
  void aSettingComesFirst() {
    var choice = choice(Map.of("infrastruktur", "77"), "99");
    assertThat(codes(choice, "infrastruktur")).containsExactly("77", "infrastruktur", "99");
  }

  @Test
  void aSettingMayComeFromTheEnvironment() {
    assertThat(codes(choice(Map.of("desa.kelurahan", "5"), ""), "desa_kelurahan"))
        .containsExactly("5");
  }

  @Test
  void anEqualCodeComesNext() {
    assertThat(codes(choice(Map.of(), "99"), "infrastruktur"))
        .containsExactly("infrastruktur", "99");
  }

  @Test
  void theMostWordsInCommonComeNext() {
    assertThat(codes(choice(Map.of(), "99"), "lingkungan")).containsExactly("12", "99");
  }

  @Test
  void anUnknownTopicIsTheDefault() {
    assertThat(codes(choice(Map.of(), "99"), "baru")).containsExactly("99");
    assertThat(codes(choice(Map.of(), ""), "baru")).isEmpty();
  }
}
