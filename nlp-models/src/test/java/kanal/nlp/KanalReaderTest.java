package kanal.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.Understanding.Certainty;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KanalReaderTest {
  private static final KanalReader READER =
      KanalReader.shipped(ZoneId.of("Asia/Jakarta"), Optional.empty());
  private static final Instant RECEIVED = Instant.parse("2026-11-18T08:00:00Z");

  @Test
  void fillsInATicket() {
    var read = read("Assalamualaikum, jln depan SDN 2 Cikupa rusak parah & berlubang sdh 3 bln");
    assertThat(read.complaint()).isTrue();
    assertThat(read.ranking().getFirst().code()).isEqualTo("infrastruktur");
    assertThat(read.place().orElseThrow().words()).isEqualTo("depan SDN 2 Cikupa");
    assertThat(read.date().orElseThrow().words()).isEqualTo("sdh 3 bln");
    assertThat(read.because()).isNotEmpty().hasSizeLessThanOrEqualTo(5).contains("berlubang");
    assertThat(read.title()).startsWith("Jln depan SDN 2 Cikupa rusak parah");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          bansos ibu saya NIK 3603151208900003 hp 081234567890 belum turun 2 bulan di desa margasari | sosial
          nama Sumi, no HP 0812 3456 7890. PKH saya bulan ini belum cair                              | sosial
          NIK saya 3603151208900003 ganda, tidak bisa cetak KTP di dukcapil                           | kependudukan
          """)
  void whoComplainsIsNotWhatTheyComplainAbout(String text, String topic) {
    var read = read(text);

    assertThat(read.ranking().getFirst().code()).isEqualTo(topic);
    assertThat(read.certainty()).isEqualTo(Certainty.SURE);
    assertThat(read.because()).allMatch(text::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          aspal di jalan kampung kami hancur berlubang        | infrastruktur
          sertifikat tanah PTSL belum dibagikan BPN           | pertanahan_perumahan
          angkot ngetem sembarangan bikin macet               | perhubungan
          sampah menumpuk tidak diangkut DLH                  | lingkungan
          listrik PLN padam terus                             | energi_air
          PKH dan BPNT saya belum cair                        | sosial
          BPJS ditolak puskesmas, obat habis                  | kesehatan
          PPDB zonasi SMP curang                              | pendidikan
          KTP elektronik dan KK belum dicetak dukcapil        | kependudukan
          THR dan gaji karyawan pabrik belum dibayar          | ketenagakerjaan
          PKL dan preman mabuk meresahkan                     | ketertiban
          harga minyak goreng dan beras naik                  | ekonomi
          sinyal internet hilang, tower BTS mati              | tik
          kepala desa tidak transparan soal dana desa         | desa_kelurahan
          oknum jaksa minta suap, korupsi                     | hukum
          penyandang disabilitas ditolak, pelecehan perempuan | inklusi
          pupuk subsidi langka, petani gagal panen            | pertanian
          jamaah haji belum dapat porsi kemenag               | agama
          """)
  void tellsEveryTopic(String text, String topic) {
    assertThat(read(text).ranking().getFirst().code()).isEqualTo(topic);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "halo",
        "assalamualaikum",
        "selamat pagi",
        "pagi min",
        "terima kasih banyak",
        "makasih ya pak",
        "tes",
        "test 123",
        "tes tes satu dua",
        "ok",
        "oke siap",
        "p",
        "hai bot kamu siapa",
        "kamu robot ya",
        "wkwk lucu banget",
        "hehe iya",
        "lagi apa min",
        "ini nomor siapa ya",
        "promo pinjaman cepat cair hubungi kami",
        "kamu sudah makan belum",
        "selamat tidur",
        "selamat tahun baru",
        "maaf salah kirim",
        "salah nomor maaf",
        "siapa presiden pertama",
        "cuaca hari ini cerah ya",
        "good morning",
        "hello there",
        "thank you so much",
        "mantap",
        "👍👍👍",
        "12345",
        "..."
      })
  void recognisesWhatReportsNothing(String text) {
    assertThat(read(text).complaint()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u0000",
        "\u0000\u0000jalan\u0000rusak",
        "😀",
        "👨‍👩‍👧‍👦🔥",
        "\ud83d",
        "\ude00jalan",
        "جسر مكسور",
        "道路坏了",
        "ᮏᮜᮔ᮪ ᮛᮥᮞᮊ᮪",
        "\u202ejalan rusak\u202c",
        "٠٨١٢٣٤٥٦٧٨٩٠",
        "'",
        "''''a",
        "-----",
        "RT",
        "rw",
        "jl",
        "tgl",
        "sejak",
        "di",
        "blok",
        "tanggal 99999999999999999",
        "kemarin",
        "3 hari",
        "19-",
        "1/2/",
        "depan",
        "rumah sakit",
        "@",
        "a@",
        "+62",
        "08"
      })
  void neverThrows(String text) {
    var read = read(text);
    assertThat(read.ranking()).hasSize(18);
    assertThat(read.title()).hasSizeLessThanOrEqualTo(80);
  }

  @Test
  void takesLongMessagesInBoundedTime() {
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          read("a".repeat(100_000));
          read("jalan ".repeat(20_000));
          read("rt 1 ".repeat(20_000));
          read("1 ".repeat(50_000));
          read("sejak kemarin ".repeat(8_000));
          read("\ud83d".repeat(100_000));
        });
  }

  @Test
  void sharesOutAllConfidence() {
    var read = read("lampu mati");
    assertThat(read.ranking().stream().mapToDouble(TopicGuess::confidence).sum())
        .isCloseTo(1, within(1e-9));
    assertThat(read.ranking()).extracting(TopicGuess::code).doesNotHaveDuplicates();
    assertThat(read.ranking()).extracting(TopicGuess::code).doesNotContain(Topic.OTHER);
  }

  @Test
  void leavesWhatItCannotTellToTheOfficer() {
    var read = read("mohon segera ditindaklanjuti ya pak");
    assertThat(read.certainty()).isNotEqualTo(Certainty.SURE);
    assertThat(read.topic().code()).isEqualTo(Topic.OTHER);
  }

  @Test
  void raisesFlags() {
    assertThat(read("kebakaran di pasar, hub 081234567890").flags())
        .containsExactlyInAnyOrder(Flag.DANGER, Flag.PERSONAL_DATA);
    assertThat(read("ada pungli di samsat").flags()).containsExactly(Flag.SENSITIVE);
    assertThat(read("jalan rusak").flags()).isEmpty();
  }

  private static Understanding read(String text) {
    return READER.read(text, RECEIVED);
  }
}
