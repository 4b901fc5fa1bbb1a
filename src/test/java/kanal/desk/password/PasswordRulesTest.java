package kanal.desk.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanal.desk.password.PasswordRules.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
  private static final List<String> NAMES = List.of("budi.santoso", "Budi Santoso");

  private final PasswordRules rules = new PasswordRules(CommonPasswords.shipped());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hujan di atap seng",
        "tiga ekor kucing oren",
        "kXq9 vT2m Lw0z",
        "ꦗꦭꦤ꧀ꦫꦸꦱꦏ꧀ꦥꦫꦃ",
        "password untuk gudang beras",
        "admin 8273 4471 0092",
        "jembatan-kali-ciliwung"
      })
  void aLongUncommonPasswordIsGoodWhateverItsSigns(String password) {
    assertThat(rules.fault(password, NAMES)).isEmpty();
  }

  @Test
  void twelveCharactersAreEnoughAndElevenAreNot() {
    assertThat(rules.fault("kucing oren1", NAMES)).isEmpty();
    assertThat(rules.fault("kucing oren", NAMES)).contains(Fault.TOO_SHORT);
    assertThat(rules.fault("😀😃😄😁😆😅", NAMES)).as("characters count").contains(Fault.TOO_SHORT);
  }

  @Test
  void whatBcryptWouldCutOffIsRefused() {
    assertThat(rules.fault("kali jernih ".repeat(6), NAMES)).isEmpty();
    assertThat(rules.fault("kali jernih ".repeat(6) + "x", NAMES)).contains(Fault.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "P4ssw0rd2026!",
        "indonesia2026",
        "Bismillah123!",
        "adminadminadmin",
        "123456789012",
        "098765432109",
        "qwertyuiop123",
        "abcdefghijkl",
        "abcabcabcabc",
        "aaaaaaaaaaaa",
        "111111222222",
        "1q2w3e4r5t6y",
        "rahasia-rahasia",
        "selamat.datang.1"
      })
  void whatIsGuessedFirstIsRefused(String password) {
    assertThat(rules.fault(password, NAMES)).contains(Fault.COMMON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"budi.santoso", "Budi Santoso", "budi.santoso12345", "12budi santoso!!"})
  void onesOwnNameIsRefused(String password) {
    assertThat(rules.fault(password, NAMES)).contains(Fault.NAME);
  }

  @Test
  void aNameWithinMoreIsFine() {
    assertThat(rules.fault("budi.santoso suka durian", NAMES)).isEmpty();
  }
}
