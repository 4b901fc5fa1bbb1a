package kanal.nlp.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.shipped();

  @Test
  void holdsEveryTierOfTheState() {
    var byLevel = new int[Level.values().length];
    for (int region = 0; region < GAZETTEER.size(); region++) {
      byLevel[GAZETTEER.level(region).depth()]++;
    }
    assertThat(byLevel).containsExactly(38, 514, 7_285, 83_762);
  }

  @Test
  void findsEveryRegionByItsCode() {
    for (int region = 0; region < GAZETTEER.size(); region++) {
      assertThat(GAZETTEER.find(GAZETTEER.code(region))).hasValue(region);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "9", "10", "36.99", "36.03.18.9999", "99", "x"})
  void knowsNoOtherCode(String code) {
    assertThat(GAZETTEER.find(code)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          36            | Banten
          36.03         | Kab. Tangerang, Banten
          36.74         | Kota Tangerang Selatan, Banten
          36.03.18      | Kec. Cikupa, Kab. Tangerang, Banten
          36.03.18.1001 | Sukamulya, Kec. Cikupa, Kab. Tangerang, Banten
          63.09.03.2008 | Pulau Ku'u, Kec. Tanta, Kab. Tabalong, Kalimantan Selatan
          """)
  void namesARegionWithAllItLiesIn(String code, String name) {
    assertThat(GAZETTEER.region(id(code)).name()).isEqualTo(name);
    assertThat(GAZETTEER.region(id(code)).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tangerang     | 36.03 36.71 36.71.01
          banten        | 36
          jakarta       | 31
          sepatantimur  | 36.03.30
          xyz           |
          """)
  void findsRegionsByWhatPeopleCallThem(String key, String codes) {
    assertThat(codes(GAZETTEER.named(key)))
        .filteredOn(code -> code.length() < 10)
        .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tigarasa", "tigaraksaa", "tigaarksa", "tigarakza", "igaraksa"})
  void allowsOneMistake(String key) {
    assertThat(codes(GAZETTEER.nearly(key))).contains("36.03.03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tigrasa", "bli", "mauk", ""})
  void allowsNotTwoMistakesAndNoneInShortNames(String key) {
    assertThat(GAZETTEER.nearly(key)).isEmpty();
  }

  @Test
  void knowsWhatLiesInWhat() {
    int banten = id("36");
    int tangerang = id("36.03");
    int cikupa = id("36.03.18");
    int city = id("36.71");
    assertThat(GAZETTEER.within(cikupa, banten)).isTrue();
    assertThat(GAZETTEER.within(cikupa, tangerang)).isTrue();
    assertThat(GAZETTEER.within(cikupa, cikupa)).isTrue();
    assertThat(GAZETTEER.within(tangerang, cikupa)).isFalse();
    assertThat(GAZETTEER.within(cikupa, city)).isFalse();
    assertThat(GAZETTEER.related(cikupa, List.of(tangerang, city))).isTrue();
    assertThat(GAZETTEER.related(tangerang, List.of(cikupa))).isTrue();
    assertThat(GAZETTEER.related(cikupa, List.of(cikupa, city))).isFalse();
    assertThat(GAZETTEER.province(cikupa)).isEqualTo(banten);
    assertThat(GAZETTEER.city(city)).isTrue();
    assertThat(GAZETTEER.city(tangerang)).isFalse();
  }

  private static int id(String code) {
    return GAZETTEER.find(code).orElseThrow();
  }

  private static List<String> codes(List<Integer> regions) {
    return regions.stream().map(GAZETTEER::code).toList();
  }
}
