package kanal.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {
  private static final String E164 = "+628123456789";

  @ParameterizedTest
  @ValueSource(strings = {"0812 3456-789", "(0812) 3456.789", "628123456789", "+62 812 3456 789"})
  void readsANumberHoweverItIsWritten(String typed) {
    assertThat(TypedAddress.read(typed))
        .contains(new Address(Address.TEL, E164), new Address(Address.WHATSAPP, E164));
  }

  @Test
  void aBareNumberMayBeTelegrams() {
    assertThat(TypedAddress.read("123456789")).contains(new Address(Address.TELEGRAM, "123456789"));
    assertThat(TypedAddress.read(E164)).extracting(Address::scheme).doesNotContain("telegram");
  }

  @Test
  void readsAMailAddressAsTypedAndInSmallLetters() {
    assertThat(TypedAddress.read(" Ani@Contoh.ID "))
        .containsExactly(
            new Address(Address.MAILTO, "Ani@Contoh.ID"),
            new Address(Address.MAILTO, "ani@contoh.id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ani", "12", "rumah no 5", "0812x3456789"})
  void isNoAddress(String typed) {
    assertThat(TypedAddress.read(typed)).isEmpty();
  }
}
