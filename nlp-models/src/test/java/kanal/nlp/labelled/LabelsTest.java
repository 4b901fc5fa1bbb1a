package kanal.nlp.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.bot.complaint.Topic;
import kanal.nlp.TopicsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
  private static final Labels LABELS = Labels.official(TopicsFile.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          energi_air                                                    | energi_air
          Energi_Air                                                    | energi_air
          energi dan  air minum                                         | energi_air
          ENERGI DAN SUMBER DAYA ALAM                                   | energi_air
          Energi dan Sumber Daya Alam > LISTRIK > Listrik padam         | energi_air
          PEKERJAAN UMUM DAN PENATAAN RUANG>JEMBATAN                    | infrastruktur
          Pekerjaan Umum dan Penataan Ruang > Pertanahan                | pertanahan_perumahan
          PEKERJAAN UMUM DAN PENATAAN RUANG > PERTANAHAN > SERTIFIKAT   | pertanahan_perumahan
          Pekerjaan umum                                                | infrastruktur
          KETENTERAMAN, KETERTIBAN UMUM, DAN PELINDUNGAN MASYARAKAT     | ketertiban
          bukan_keluhan                                                 | bukan_keluhan
          TOPIK LAINNYA > SARAN                                         | lainnya
          """)
  void knowsCodesNamesAndOfficialPaths(String label, String topic) {
    assertThat(LABELS.topic(label)).contains(topic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ">",
        "Kategori Aneh",
        "PERHUBUNGANX",
        "PER",
        "JEMBATAN",
        "perlindungan dan pelatihan"
      })
  void guessesNothing(String label) {
    assertThat(LABELS.topic(label)).isEmpty();
  }

  /// "PERL..." begins one path, "PEMULIHAN"/"PEMBANGUNAN" begin with the same letters and differ.
  @Test
  void aBeginningOfTwoTopicsMeansNone() {
    assertThat(LABELS.topic("PENCEGAHAN")).contains("ketertiban");
    assertThat(LABELS.topic("PEKE")).contains("infrastruktur");
    assertThat(LABELS.topic("KEPE")).contains("kependudukan");
    assertThat(LABELS.topic("POLITI")).contains("hukum");
    assertThat(LABELS.topic("PERL")).contains("ekonomi");
    assertThat(LABELS.topic("KESE")).isEmpty();
  }

  @Test
  void everyOfficialPathMeansATopicThatExists() {
    var topics = TopicsFile.load();
    for (var topic : topics.all()) {
      assertThat(LABELS.topic(topic.name()).map(topics::of).map(Topic::code))
          .contains(topic.code());
    }
  }
}
