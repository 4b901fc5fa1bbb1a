package kanal.channels.sms;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.bot.message.Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "+6281234567890, +6281234567890",
    "6281234567890, +6281234567890",
    "081234567890, +6281234567890",
    "81234567890, +6281234567890",
    "0812-3456-7890, +6281234567890",
    "+62 (812) 3456 7890, +6281234567890",
    "021 5790 1234, +622157901234",
    "+6591234567, +6591234567"
  })
  void bringsEveryWritingOfANumberIntoOneForm(String written, String one) {
    assertThat(PhoneNumbers.citizen(written)).contains(new Address(Address.TEL, one));
  }

  @Test
  void keepsTheSchemeOfWhatsapp() {
    assertThat(PhoneNumbers.citizen("whatsapp:+6281234567890"))
        .contains(new Address(Address.WHATSAPP, "+6281234567890"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1708", "GOPAY", "12345", "", "+", "whatsapp:", "TELKOMSEL1", "62 8x"})
  void takesNoMachineForACitizen(String sender) {
    assertThat(PhoneNumbers.citizen(sender)).isEmpty();
  }

  @Test
  void keepsANumberItDoesNotKnowAsItCame() {
    assertThat(PhoneNumbers.citizen("700800")).contains(new Address(Address.TEL, "700800"));
  }

  @Test
  void leavesOurShortCodeAlone() {
    assertThat(PhoneNumbers.ours("1708")).contains("1708");
    assertThat(PhoneNumbers.ours("0812 3456 7890")).contains("+6281234567890");
    assertThat(PhoneNumbers.ours("LAPOR")).isEmpty();
  }
}
