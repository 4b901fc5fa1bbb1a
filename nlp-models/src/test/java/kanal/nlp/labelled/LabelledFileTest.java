package kanal.nlp.labelled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.nlp.TopicsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledFileTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Labels LABELS = Labels.official(TopicsFile.load());
  private static final Columns WITH_DATE = new Columns("isi", "kategori", Optional.of("tanggal"));

  @TempDir Path folder;

  @Test
  void readsCommasQuotesAndOtherAcceptableTopics() throws Exception {
    var file =
        read(
            """
            id,text,topic,also_acceptable
            1,"lampu jalan mati, ""gelap""
            sekali",infrastruktur,perhubungan energi_air
            """,
            Columns.DEFAULT);
    assertThat(file.rows())
        .containsExactly(
            new Labelled(
                "lampu jalan mati, \"gelap\"\nsekali",
                "infrastruktur",
                Set.of("perhubungan", "energi_air"),
                Optional.empty()));
  }

  @Test
  void readsWhatASpreadsheetInIndonesiaWrites() throws Exception {
    var file =
        read(
            """
            \uFEFFtanggal;isi;kategori\r
            19/11/2026 08:05;sampah, menumpuk;LINGKUNGAN HIDUP DAN KEHUTANAN\r
            """,
            WITH_DATE);
    var row = file.rows().getFirst();
    assertThat(row.topic()).isEqualTo("lingkungan");
    assertThat(row.text()).isEqualTo("sampah, menumpuk");
    assertThat(row.date()).contains(LocalDateTime.of(2026, 11, 19, 8, 5));
  }

  @Test
  void countsEveryRowItLeavesOut() throws Exception {
    var file =
        read(
            """
            tanggal,isi,kategori
            2026-01-01,jalan rusak,infrastruktur
            2026-01-02,sampah menumpuk,Kategori Aneh
            2026-01-02,sampah berserakan,Kategori Aneh
            2026-01-03,,infrastruktur
            2026-01-03,!!!,infrastruktur
            2026-01-03,air mati,
            2026-01-04,terima kasih aplikasinya,lainnya
            entah,listrik padam,energi_air
            2026-01-05,JALAN   rusak!,perhubungan
            """,
            WITH_DATE);
    assertThat(file.rows())
        .extracting(Labelled::topic)
        .containsExactly("energi_air", "perhubungan");
    assertThat(file.unknownLabels()).isEqualTo(Map.of("Kategori Aneh", 2));
    assertThat(file.unknown()).isEqualTo(2);
    assertThat(file.blank()).isEqualTo(3);
    assertThat(file.other()).isEqualTo(1);
    assertThat(file.repeated()).isEqualTo(1);
    assertThat(file.undated()).isEqualTo(1);
  }

  @Test
  void readsAnotherEncodingWhenTold() throws Exception {
    var content = "text,topic\ncafé berisik,ketertiban\n";
    var file = folder.resolve("export.csv");
    Files.write(file, content.getBytes(WINDOWS));
    assertThat(LabelledFile.read(file, Columns.DEFAULT, WINDOWS, LABELS).rows().getFirst().text())
        .isEqualTo("café berisik");
    assertThatThrownBy(
            () -> LabelledFile.read(file, Columns.DEFAULT, StandardCharsets.UTF_8, LABELS))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void saysWhatIsWrongWithoutTheWords() {
    assertThatThrownBy(() -> read("isi,topic\nrahasia,agama\n", Columns.DEFAULT))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("\"text\"")
        .hasMessageContaining("[isi, topic]");
    assertThatThrownBy(() -> read("text,topic\n\"rahasia\" x\",agama\n", Columns.DEFAULT))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageNotContaining("rahasia");
    assertThatThrownBy(() -> read("", Columns.DEFAULT)).isInstanceOf(UnreadableFile.class);
    assertThatThrownBy(() -> read("text,topic\n", Columns.DEFAULT))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("no rows");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-19, 2026-11-19T00:00",
    "2026-11-19 08:05, 2026-11-19T08:05",
    "2026-11-19T08:05:09Z, 2026-11-19T08:05:09",
    "2026-11-19T08:05:09+07:00, 2026-11-19T08:05:09",
    "5/3/2026, 2026-03-05T00:00",
    "05-03-2026 7:30, 2026-03-05T07:30",
    "19.11.2026, 2026-11-19T00:00"
  })
  void readsDates(String written, LocalDateTime date) {
    assertThat(WrittenDay.read(written)).contains(date);
  }

  private LabelledFile read(String content, Columns columns) throws IOException, UnreadableFile {
    var file = Files.writeString(folder.resolve("export.csv"), content);
    return LabelledFile.read(file, columns, StandardCharsets.UTF_8, LABELS);
  }
}
