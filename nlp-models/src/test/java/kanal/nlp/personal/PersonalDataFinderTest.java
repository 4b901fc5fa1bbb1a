package kanal.nlp.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataFinderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NIK 3603124507890002                  | 3603124507890002        | IDENTITY_NUMBER
          nik:3603124507890002 mohon dicek      | 3603124507890002        | IDENTITY_NUMBER
          KK 3603 1206 0715 0003                | 3603 1206 0715 0003     | IDENTITY_NUMBER
          KK 3603.1206.0715.0003                | 3603.1206.0715.0003     | IDENTITY_NUMBER
          ktp 360312-450789-0002 hilang         | 360312-450789-0002      | IDENTITY_NUMBER
          no ktp (1171014101990001)             | 1171014101990001        | IDENTITY_NUMBER
          36 03 12 45 07 89 00 02               | 36 03 12 45 07 89 00 02 | IDENTITY_NUMBER
          salah ketik 360312450789000 begini    | 360312450789000         | IDENTITY_NUMBER
          salah ketik 36031245078900021 begini  | 36031245078900021       | IDENTITY_NUMBER
          3603124507890002budi                  | 3603124507890002        | IDENTITY_NUMBER
          NIK9471010101900003                   | 9471010101900003        | IDENTITY_NUMBER
          hub 081234567890                      | 081234567890            | PHONE
          hub 0812 3456 7890                    | 0812 3456 7890          | PHONE
          hub 0812-3456-789                     | 0812-3456-789           | PHONE
          hub 0856.1234.5678                    | 0856.1234.5678          | PHONE
          wa +6281234567890                     | +6281234567890          | PHONE
          wa +62 812 3456 7890                  | +62 812 3456 7890       | PHONE
          wa +62-812-3456-7890                  | +62-812-3456-7890       | PHONE
          wa 6281234567890 ya                   | 6281234567890           | PHONE
          wa (0812) 34567890                    | 0812) 34567890          | PHONE
          telp 0838 9999 123                    | 0838 9999 123           | PHONE
          no saya0877123456                     | 0877123456              | PHONE
          +62(812)34567890                      | +62(812)34567890        | PHONE
          hp.08991234567.                       | 08991234567             | PHONE
          surel budi@contoh.id                  | budi@contoh.id          | EMAIL
          surel siti.aminah+lapor@mail.co.id.   | siti.aminah+lapor@mail.co.id | EMAIL
          SITI_99@GMAIL.COM                     | SITI_99@GMAIL.COM       | EMAIL
          kirim ke <a-b@sub.domain.go.id>       | a-b@sub.domain.go.id    | EMAIL
          """)
  void findsWhatNamesAPerson(String text, String words, PersonalData.Type type) {
    assertThat(PersonalDataFinder.find(text))
        .extracting(one -> text.substring(one.start(), one.end()), PersonalData::type)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(words, type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "harga 1.500.000 rupiah",
        "RT 03 RW 02 no 15",
        "tgl 08-12-2022 jam 15.30",
        "buka 08.00-12.30",
        "nomor 112 dan 1708",
        "laporan 2611-0483-7",
        "jl raya 12 blok 8",
        "@budi_santoso di ig",
        "harga@10 ribu",
        "tahun 2021 2022 2023",
        "a@b",
        ""
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(PersonalDataFinder.find(text)).isEmpty();
  }

  @Test
  void findsEachOfSeveral() {
    var text = "NIK 3603124507890002 KK 3603120607150003 hp 081234567890 surel a@b.id";
    assertThat(PersonalDataFinder.find(text))
        .extracting(PersonalData::type)
        .isEqualTo(
            List.of(
                PersonalData.Type.IDENTITY_NUMBER,
                PersonalData.Type.IDENTITY_NUMBER,
                PersonalData.Type.PHONE,
                PersonalData.Type.EMAIL));
  }

  @Test
  void blanksThemWithTheWordsThatIntroduceThemAndMovesNothing() {
    var text = "PKH ibu, NIK saya: 3603124507890002, hp 081234567890, belum cair";

    assertThat(PersonalDataFinder.blanked(text, PersonalDataFinder.find(text)))
        .hasSameSizeAs(text)
        .isEqualTo(
            text.replace("NIK saya: 3603124507890002", " ".repeat(26))
                .replace("hp 081234567890", " ".repeat(15)));
  }

  @Test
  void tellsTwoNumbersApartThatOnlyABlankParts() {
    assertThat(PersonalDataFinder.find("3603124507890002 3603120607150003")).hasSize(2);
  }

  @Test
  void staysQuickOnALongRunOfDigits() {
    var texts = List.of("1".repeat(100_000), "0 8 ".repeat(25_000), "@".repeat(100_000));
    Assertions.assertTimeout(Duration.ofSeconds(5), () -> texts.forEach(PersonalDataFinder::find));
  }
}
