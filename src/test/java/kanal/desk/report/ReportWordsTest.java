package kanal.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import kanal.desk.report.Figures.OfRegion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWordsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1 menit",
    "61, 2 menit",
    "3599, 60 menit",
    "3600, 1 jam",
    "28800, 8 jam",
    "28801, 9 jam",
    "172800, 48 jam",
    "172801, 3 hari",
    "864000, 10 hari"
  })
  void aWaitIsSaidInTheUnitPeopleThinkInAndNeverShorterThanItIs(long seconds, String words) {
    assertThat(ReportWords.duration(seconds)).isEqualTo(words.replace(' ', '\u00a0'));
  }

  @Test
  void nothingOutOfNothingIsNoPercentage() {
    assertThat(ReportWords.percent(0, 0)).isEqualTo("–");
    assertThat(ReportWords.percent(1, 3)).isEqualTo("33\u00a0%");
    assertThat(ReportWords.number(1234567)).isEqualTo("1.234.567");
  }

  @Test
  void oneRegencysTicketsAreShownByDistrict() {
    var rows =
        RegionRows.of(
            List.of(
                new OfRegion("36.03.15", "Sukamulya, Kec. Cikupa, Kab. Tangerang, Banten", 5),
                new OfRegion("36.03.01", "Kec. Balaraja, Kab. Tangerang, Banten", 7),
                new OfRegion("36.04.06", "Gembor, Kec. Binuang, Kab. Serang, Banten", 1),
                new OfRegion("", "", 9)));
    assertThat(rows.keySet())
        .containsExactly(
            "Kec. Balaraja, Kab. Tangerang",
            "Kec. Cikupa, Kab. Tangerang",
            "Kec. Binuang, Kab. Serang");
  }

  @Test
  void severalRegenciesTicketsAreShownByRegency() {
    var rows =
        RegionRows.of(
            List.of(
                new OfRegion("36.03.15", "Sukamulya, Kec. Cikupa, Kab. Tangerang, Banten", 2),
                new OfRegion("36.03.01", "Kec. Balaraja, Kab. Tangerang, Banten", 2),
                new OfRegion("36.04", "Kab. Serang, Banten", 3),
                new OfRegion("36.71.08", "Kec. Periuk, Kota Tangerang, Banten", 2)));
    assertThat(rows).containsEntry("Kab. Tangerang", 4L).containsEntry("Kab. Serang", 3L);
    assertThat(rows.keySet()).startsWith("Kab. Tangerang", "Kab. Serang", "Kota Tangerang");
  }

  @Test
  void aLongPeriodHasAColumnForEachWeekAndLosesNoDay() {
    var period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 10));
    var byDay = new TreeMap<LocalDate, Long>();
    period.from().datesUntil(period.to().plusDays(1)).forEach(day -> byDay.put(day, 1L));

    var columns = ColumnChart.of("x", "x", "x", "x", period, byDay).columns();
    assertThat(columns).hasSize(15);
    assertThat(columns.getFirst().value()).isEqualTo("7");
    assertThat(columns.getLast().value()).isEqualTo("2");
    assertThat(columns.getLast().name()).isEqualTo("9 Apr–10 Apr");
  }
}
