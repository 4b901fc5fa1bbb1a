package kanal.bot.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class TicketNumberTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  @Test
  void saysYearMonthPlaceAndCheckDigit() {
    assertThat(TicketNumber.of(NOVEMBER, 1).value()).isEqualTo("2611-0001-3");
    assertThat(TicketNumber.of(NOVEMBER, 123_456).value()).startsWith("2611-123456-");
  }

  @Test
  void beginsWithItsMonth() {
    assertThat(TicketNumber.prefix(NOVEMBER)).isEqualTo("2611");
    assertThat(TicketNumber.prefix(YearMonth.of(2101, 2))).isEqualTo("0102");
  }

  @Test
  void findsEveryWrongDigit() {
    var digits = TicketNumber.of(NOVEMBER, 483).value();
    for (int i = 0; i < digits.length(); i++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digits.charAt(i) == '-' || digits.charAt(i) == digit) {
          continue;
        }
        var wrong = digits.substring(0, i) + digit + digits.substring(i + 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new TicketNumber(wrong));
      }
    }
  }

  @Test
  void findsItselfInWordsHoweverItIsTyped() {
    var number = TicketNumber.of(NOVEMBER, 483);
    var bare = number.value().replace("-", "");
    assertThat(TicketNumber.in("status laporan " + number + " gimana?")).contains(number);
    assertThat(TicketNumber.in("no " + bare)).contains(number);
    assertThat(TicketNumber.in(number.value().replace('-', ' '))).contains(number);
  }

  @Test
  void isNotFoundInTelephoneNumbersAndIdentityNumbers() {
    assertThat(TicketNumber.in("hp saya 081234567890")).isEmpty();
    assertThat(TicketNumber.in("nik 3603181503890002")).isEmpty();
    assertThat(TicketNumber.in("#1234567")).isEmpty();
  }
}
