package kanal.nlp.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kanal.bot.complaint.Place;
import kanal.nlp.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {
  private final PlaceFinder places = new PlaceFinder(Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          jl Melati 5 RT 3/4 Cikupa banjir             | jl Melati 5 RT 3/4 Cikupa
          lampu mati di Jl. Kenanga Raya no 12         | di Jl. Kenanga Raya no 12
          jln kenari rusak parah                       | jln kenari
          Jalan Pahlawan berlubang                     | Jalan Pahlawan
          di jalan raya Serang macet                   | jalan raya Serang
          jl. Ahmad Yani km 3 rusak                    | jl. Ahmad Yani km 3
          JL. MAWAR NO. 7 BANJIR                       | JL. MAWAR NO. 7
          gang Mangga becek                            | gang Mangga
          gg 6 gelap gulita                            | gg 6
          gang III lampunya padam                      | gang III
          gg. Haji Dulah mampet                        | gg. Haji Dulah
          rt 03 rw 02 sampah menumpuk                  | rt 03 rw 02
          RT 3/4 sampah menumpuk                       | RT 3/4
          RT.01-RW.09 air mati                         | RT.01-RW.09
          warga rw 5 mengeluh                          | rw 5
          rt05/rw11 gelap                              | rt05/rw11
          kelurahan Sukamulya banjir                   | kelurahan Sukamulya
          kel. Bencongan kec. Kelapa Dua banjir        | kel. Bencongan kec. Kelapa Dua
          desa Cibodas belum ada sinyal                | desa Cibodas
          ds cibogo lampu mati                         | ds cibogo
          dusun Krajan longsor                         | dusun Krajan
          kp Babakan banjir                            | kp Babakan
          kampung Cukanggalih banjir                   | kampung Cukanggalih
          kecamatan Panongan macet                     | kecamatan Panongan
          kec tigaraksa air keruh                      | kec tigaraksa
          kabupaten Pandeglang rusak jalannya          | kabupaten Pandeglang
          kab. Lebak sinyal hilang                     | kab. Lebak
          di kota Serang parkir liar                   | kota Serang
          perumahan Griya Asri blok C2 banjir          | perumahan Griya Asri blok C2
          perum Citra Raya blok K7 no 3 gelap          | perum Citra Raya blok K7 no 3
          komplek Dasana Indah sampahnya numpuk        | komplek Dasana Indah
          depan SDN 2 Cikupa ada lubang                | depan SDN 2 Cikupa
          jalan rusak depan sdn 2 cikupa               | depan sdn 2 cikupa
          dekat pasar Kemis macet                      | dekat pasar Kemis
          samping masjid Al Ikhlas ada tiang miring    | samping masjid Al Ikhlas
          belakang puskesmas Balaraja bau              | belakang puskesmas Balaraja
          seberang kantor Pos Cilegon ada galian       | seberang kantor Pos Cilegon
          depan Alfamart Sindang parkirnya ditarik     | depan Alfamart Sindang
          pohon miring dekat jembatan Cisadane         | dekat jembatan Cisadane
          di SMPN 3 Curug ada pungutan                 | di SMPN 3 Curug
          SMAN 8 atapnya bocor                         | SMAN 8
          antri di Puskesmas Jayanti dari subuh        | di Puskesmas Jayanti
          di terminal Poris banyak calo                | di terminal Poris
          banjir di Kutabumi setinggi lutut            | di Kutabumi
          air mati di daerah Karawaci                  | Karawaci
          sampah di wilayah mekarbakti menggunung      | mekarbakti
          tolong di Pasar Baru banyak jukir            | di Pasar Baru
          lampu merah simpang Gondrong mati            | simpang Gondrong
          perempatan Kebon Nanas macet                 | perempatan Kebon Nanas
          taman Potret ayunannya putus                 | taman Potret
          rumah sakit Sari Asih menolak pasien         | rumah sakit Sari Asih
          flyover Cengkareng gelap                     | flyover Cengkareng
          sungai Cirarab meluap                        | sungai Cirarab
          rusunawa Gebang airnya mati                  | rusunawa Gebang
          blok F9 no 11 got mampet                     | blok F9 no 11
          gapura Kampung Melayu miring                 | Kampung Melayu
          saya tinggal di Jl Anggrek, Kel. Gembor      | di Jl Anggrek, Kel. Gembor
          jalan tol Merak arah Jakarta berlubang       | jalan tol Merak
          pothole on jalan Sudirman                    | jalan Sudirman
          tiang miring di gang mushola Nurul Huda      | gang mushola Nurul Huda
          """)
  void findsThePlaceInTheCitizensOwnWords(String text, String words) {
    assertThat(places.read(Message.of(text)).place().map(Place::words))
        .hasValueSatisfying(
            found -> assertThat(found).isIn(words, "di " + words, words.replaceFirst("^di ", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jalan rusak parah",
        "jalan berlubang banyak yang jatuh",
        "jalan utama sudah hancur",
        "jln rusak tolong diperbaiki",
        "Jalan rusak tolong diperbaiki",
        "JALAN RUSAK PARAH MOHON DIPERBAIKI",
        "jalan raya macet tiap sore",
        "jalan depan rumah saya becek",
        "depan rumah saya gelap",
        "dekat rumah ada anjing galak",
        "dana desa tidak jelas",
        "kepala desa korupsi",
        "kantor kelurahan tutup terus",
        "surat pengantar RT dan RW dipersulit",
        "pak RT tidak adil",
        "Pemerintah Kota Surabaya tolong dengar",
        "saya sudah lapor di BPJS",
        "lapor di Dinas Sosial tidak ditanggapi",
        "lihat di Facebook saya",
        "sudah daftar di aplikasi tapi gagal",
        "puskesmas 3 hari tutup",
        "sekolah minta sumbangan",
        "bantuan tidak cair",
        "gang sempit dan gelap",
        "di sekolah anak saya ada pungutan",
        "Di mana saya bisa mengurus KTP?",
        "jalan kaki saja susah",
        "Mohon bantuan kami",
        "terima kasih Pak Bupati",
        "kampung kami gelap",
        "😀😀",
        ""
      })
  void takesNothingForAPlaceThatIsNone(String text) {
    assertThat(places.read(Message.of(text)).place().map(Place::words)).isEmpty();
  }

  @Test
  void isUnsureOfANameAlone() {
    assertThat(places.read(Message.of("banjir di Kutabumi")).place().map(Place::unsure))
        .contains(true);
    assertThat(places.read(Message.of("banjir di Desa Kutabumi")).place().map(Place::unsure))
        .contains(false);
  }

  @Test
  void prefersTheFullAddressToAPassingMention() {
    var text = "Di Cikupa sering banjir. Rumah saya jl Dahlia 3 RT 02 RW 07 kel Sukamulya.";
    assertThat(places.read(Message.of(text)).place().map(Place::words))
        .contains("jl Dahlia 3 RT 02 RW 07 kel Sukamulya");
  }
}
