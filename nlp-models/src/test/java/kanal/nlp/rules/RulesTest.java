package kanal.nlp.rules;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.bot.complaint.Kind;
import kanal.nlp.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {
  private final Rules rules = new Rules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tolong identitas saya dirahasiakan ya pak, saya takut diancam",
        "Nama saya mohon jangan disebut, ini soal tetangga sendiri",
        "lapor secara anonim: pungli di terminal",
        "mohon rahasiakan nama pelapor",
        "please keep me anonymous, my landlord is the RT",
        "jangan bilang saya yg lapor ya, pak RT minta uang",
        "guru minta uang, saya takut ketahuan lapor",
      })
  void knowsWhoWishesToStayUnnamed(String text) {
    assertThat(rules.anonymous(Message.of(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nama saya salah ketik di KTP",
        "penipuan lewat akun anonim di media sosial",
        "nama anak saya tidak ada di daftar penerima",
        "identitas penerima bansos tidak jelas",
      })
  void aNameAloneIsNoWish(String text) {
    assertThat(rules.anonymous(Message.of(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada kebakaran di belakang pasar",
        "rumah tetangga kebakar, terbakar hebat",
        "tolong anak tenggelam di kali",
        "warga hanyut terbawa banjir",
        "orang kesetrum tiang listrik",
        "kabel putus menjuntai ke jalan",
        "gas bocor di warung sebelah",
        "tabung gas kami bocor",
        "atap kelas ambruk tadi",
        "rumah mbah Karto roboh",
        "tembok sekolah mau roboh",
        "jembatan ambrol dilewati truk",
        "longsor menutup jalan",
        "tetangga memukuli istrinya, tolong",
        "saya diancam pakai parang",
        "ada tawuran pakai celurit",
        "bapak saya pingsan di jalan",
        "ibu mau melahirkan butuh ambulans",
        "keracunan makanan di sekolah",
        "ada yang mau bunuh diri di jembatan",
        "anak saya diculik orang",
        "orang gila ngamuk bawa golok",
        "begal lagi di flyover",
        "motor tertabrak truk, luka parah",
        "ular masuk rumah",
        "pohon tumbang menimpa mobil",
        "there is a fire near the market",
        "korsleting, keluar api dari gardu"
      })
  void seesDanger(String text) {
    assertThat(rules.danger(Message.of(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jalan rusak sudah 3 bulan",
        "lampu jalan mati",
        "mobil pemadam kebakaran perlu ditambah",
        "kebakaran tahun lalu belum dapat bantuan",
        "klaim kecelakaan kerja belum cair",
        "daerah sini rawan kecelakaan",
        "KTP belum jadi",
        "sampah menumpuk",
        "pohon rindang menutupi lampu"
      })
  void seesNoDangerInEverydayMatters(String text) {
    assertThat(rules.danger(Message.of(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada pungli di samsat",
        "pungutan liar di sekolah",
        "kades korupsi dana desa",
        "diminta uang 500 ribu biar ktp cepat",
        "petugas minta uang rokok",
        "bantuan saya dipotong RT",
        "ada calo di imigrasi",
        "proyek fiktif di desa kami",
        "saya mengalami pelecehan di angkot",
        "guru mencabuli muridnya",
        "anak diperkosa tetangga",
        "kekerasan seksual di kampus",
        "suami memukul saya tiap hari",
        "istri dianiaya suaminya",
        "anak tetangga sering dipukuli bapaknya",
        "anak saya dibully di sekolah",
        "pernikahan dini di kampung kami",
        "obat HIV di puskesmas kosong",
        "pasien tbc ditolak",
        "kdrt",
        "ada yang jual sabu di gang kami"
      })
  void seesDelicateMatters(String text) {
    assertThat(rules.sensitive(Message.of(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jalan rusak",
        "air keruh",
        "lampu mati",
        "harga beras naik",
        "sinyal hilang",
        "got mampet"
      })
  void seesNothingDelicateInEverydayMatters(String text) {
    assertThat(rules.sensitive(Message.of(text))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jalan rusak parah                                  | COMPLAINT
          mau tanya kenapa lampu mati terus                  | COMPLAINT
          mau tanya syarat bikin KIA apa saja                | INFORMATION
          izin bertanya jadwal vaksin                        | INFORMATION
          bagaimana cara mengurus akta kelahiran?            | INFORMATION
          mohon info pendaftaran beasiswa                    | INFORMATION
          berapa biaya balik nama motor                      | INFORMATION
          apakah bisa cetak KTP di kecamatan                 | INFORMATION
          dimana kantor disnaker                             | INFORMATION
          how can i get a birth certificate                  | INFORMATION
          usul dibuatkan taman baca                          | ASPIRATION
          saran agar ada bus sekolah                         | ASPIRATION
          semoga taman kota diperluas                        | ASPIRATION
          alangkah baiknya ada zebra cross                   | ASPIRATION
          mohon dibangun jembatan penyeberangan              | ASPIRATION
          mohon dipasang lampu jalan di gang kami            | ASPIRATION
          sampah belum diangkut                              | COMPLAINT
          bantuan belum cair, mohon info                     | COMPLAINT
          """)
  void tellsComplaintsQuestionsAndHopesApart(String text, Kind kind) {
    assertThat(rules.kind(Message.of(text))).isEqualTo(kind);
  }
}
