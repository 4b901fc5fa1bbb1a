package kanal.nlp.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import kanal.bot.complaint.IncidentDate;
import kanal.nlp.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {
  /// A Wednesday, three in the afternoon in Jakarta.
  private static final Instant RECEIVED = Instant.parse("2026-11-18T08:00:00Z");

  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private static Optional<IncidentDate> find(String text, Instant received) {
    return DateFinder.read(Message.of(text), received.atZone(ZONE))
        .incident()
        .map(DateMention::incident);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kemarin ada pohon jatuh                       | kemarin                 | 2026-11-17 | 2026-11-17
          kmrn air mati                                 | kmrn                    | 2026-11-17 | 2026-11-17
          kemaren sore banjir di depan                  | kemaren sore            | 2026-11-17 | 2026-11-17
          kemarin lusa petugas datang                   | kemarin lusa            | 2026-11-16 | 2026-11-16
          lampu mati tadi malam                         | tadi malam              | 2026-11-17 | 2026-11-17
          listrik padam td mlm                          | td mlm                  | 2026-11-17 | 2026-11-17
          semalam ada balap liar                        | semalam                 | 2026-11-17 | 2026-11-18
          tadi pagi sampah tidak diangkut               | tadi pagi               | 2026-11-18 | 2026-11-18
          tadi siang antre lama                         | tadi siang              | 2026-11-18 | 2026-11-18
          barusan tabrakan                              | barusan                 | 2026-11-18 | 2026-11-18
          hari ini puskesmas tutup                      | hari ini                | 2026-11-18 | 2026-11-18
          pagi ini macet total                          | pagi ini                | 2026-11-18 | 2026-11-18
          3 hari yang lalu pipa bocor                   | 3 hari yang lalu        | 2026-11-15 | 2026-11-15
          3 hr yg lalu pipa bocor                       | 3 hr yg lalu            | 2026-11-15 | 2026-11-15
          dua hari lalu jalan ditutup                   | dua hari lalu           | 2026-11-16 | 2026-11-16
          2 minggu yg lalu saya lapor                   | 2 minggu yg lalu        | 2026-11-01 | 2026-11-07
          2 mgg lalu saya lapor                         | 2 mgg lalu              | 2026-11-01 | 2026-11-07
          3 bulan lalu dijanjikan                       | 3 bulan lalu            | 2026-08-03 | 2026-09-02
          1 thn lalu diaspal                            | 1 thn lalu              | 2025-05-19 | 2026-05-20
          seminggu yang lalu roboh                      | seminggu yang lalu      | 2026-11-08 | 2026-11-14
          5 jam yang lalu kebakaran                     | 5 jam yang lalu         | 2026-11-18 | 2026-11-18
          lampu mati sudah 3 hari                       | sudah 3 hari            | 2026-11-15 | 2026-11-18
          air keruh sdh 3 bln                           | sdh 3 bln               | 2026-08-18 | 2026-11-18
          jalan rusak udh dua tahun                     | udh dua tahun           | 2024-11-18 | 2026-11-18
          selama 2 minggu tidak ada air                 | selama 2 minggu         | 2026-11-04 | 2026-11-18
          sudah hampir sebulan belum jadi               | sudah hampir sebulan    | 2026-10-18 | 2026-11-18
          3 hari ini air mati                           | 3 hari ini              | 2026-11-15 | 2026-11-18
          beberapa hari ini bau sekali                  | beberapa hari ini       | 2026-11-11 | 2026-11-18
          seminggu ini sampah menumpuk                  | seminggu ini            | 2026-11-11 | 2026-11-18
          minggu lalu pohon tumbang                     | minggu lalu             | 2026-11-09 | 2026-11-15
          bulan lalu tagihan naik                       | bulan lalu              | 2026-10-01 | 2026-10-31
          bulan kemarin belum cair                      | bulan kemarin           | 2026-10-01 | 2026-10-31
          tahun lalu sudah diusulkan                    | tahun lalu              | 2025-01-01 | 2025-12-31
          bulan ini belum gajian                        | bulan ini               | 2026-11-01 | 2026-11-18
          Senin lalu kantor tutup                       | Senin lalu              | 2026-11-16 | 2026-11-16
          hari Jumat kemarin jalan ditutup              | hari Jumat kemarin      | 2026-11-13 | 2026-11-13
          hari Jum'at antri dari subuh                  | hari Jum'at             | 2026-11-13 | 2026-11-13
          hari minggu ada hajatan                       | hari minggu             | 2026-11-15 | 2026-11-15
          sejak Senin air tidak mengalir                | sejak Senin             | 2026-11-16 | 2026-11-18
          sejak kemarin internet mati                   | sejak kemarin           | 2026-11-17 | 2026-11-18
          sejak Agustus belum ada bantuan               | sejak Agustus           | 2026-08-01 | 2026-11-18
          sejak bulan Januari 2025 rusak                | sejak bulan Januari 2025 | 2025-01-01 | 2026-11-18
          sejak tahun 2024 mangkrak                     | sejak tahun 2024        | 2024-01-01 | 2026-11-18
          dari 2023 belum diperbaiki                    | dari 2023               | 2023-01-01 | 2026-11-18
          tgl 19 Mei kemarin saya ke kelurahan          | tgl 19 Mei kemarin      | 2026-05-19 | 2026-05-19
          tanggal 19 Mei 2025 saya ke kelurahan         | tanggal 19 Mei 2025     | 2025-05-19 | 2025-05-19
          12 Agt jembatan putus                         | 12 Agt                  | 2026-08-12 | 2026-08-12
          tgl 3 Peb berkas masuk                        | tgl 3 Peb               | 2026-02-03 | 2026-02-03
          7 nop 26 daftar                               | 7 nop 26                | 2026-11-07 | 2026-11-07
          25 Desember ada kejadian                      | 25 Desember             | 2025-12-25 | 2025-12-25
          19-21 Mei tidak ada petugas                   | 19-21 Mei               | 2026-05-19 | 2026-05-21
          laporan 22-02-2023 belum dijawab              | 22-02-2023              | 2023-02-22 | 2023-02-22
          laporan 5/3/26 belum dijawab                  | 5/3/26                  | 2026-03-05 | 2026-03-05
          kejadian 01.11.2026 pagi                      | 01.11.2026 pagi         | 2026-11-01 | 2026-11-01
          tercatat 2026-10-09 di aplikasi               | 2026-10-09              | 2026-10-09 | 2026-10-09
          tgl 5 saya bayar                              | tgl 5                   | 2026-11-05 | 2026-11-05
          tgl 25 saya bayar                             | tgl 25                  | 2026-10-25 | 2026-10-25
          tanggal 12 bulan 10 sudah daftar              | tanggal 12 bulan 10     | 2026-10-12 | 2026-10-12
          """)
  void readsWhatPeopleSayAboutTime(String text, String words, LocalDate from, LocalDate to) {
    assertThat(find(text, RECEIVED)).contains(new IncidentDate(words, from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jalan rusak parah",
        "besok ada rapat di balai desa",
        "minggu depan mau demo",
        "setiap hari Senin macet",
        "buka Senin sampai Jumat",
        "sampai hari ini belum ada kabar",
        "anak umur 3 tahun sakit",
        "rumah di RT 3/4/25",
        "rt 05 rw 02 banjir",
        "lahir 12-05-1990 di Garut",
        "bayar 50 ribu dua kali",
        "SK tahun 2019 tidak berlaku",
        "tgl 31 Februari ada acara",
        "tanggal 25 Desember 2027 nanti",
        "🔥🔥🔥",
        ""
      })
  void saysNothingWhereNothingIsClear(String text) {
    assertThat(find(text, RECEIVED)).isEmpty();
  }

  @Test
  void takesTheMostExactOfSeveralDates() {
    var date = find("sudah 3 bulan rusak, lapor tgl 2 Oktober 2026", RECEIVED);
    assertThat(date.map(IncidentDate::from)).contains(LocalDate.of(2026, 10, 2));
  }

  @Test
  void yesterdayIsYesterdayWhereTheCitizenLives() {
    var shortlyAfterMidnight = Instant.parse("2026-11-17T17:30:00Z");
    assertThat(find("kemarin banjir", shortlyAfterMidnight))
        .map(IncidentDate::from)
        .contains(LocalDate.of(2026, 11, 17));
  }
}
