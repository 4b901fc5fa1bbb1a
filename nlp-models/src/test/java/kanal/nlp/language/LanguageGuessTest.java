package kanal.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.bot.message.Language;
import kanal.nlp.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageGuessTest {
  private final LanguageGuess languages = new LanguageGuess();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jalan di depan rumah saya sudah rusak dan belum diperbaiki",
        "mohon lampu di gang kami segera diperbaiki karena gelap",
        "sy sdh lapor tp blm ada tindakan dari dinas",
        "aplikasi error, tidak bisa login, mohon dibantu untuk reset password"
      })
  void recognisesIndonesian(String text) {
    assertThat(languages.of(Message.of(text))).contains(Language.INDONESIAN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the street light in front of my house is broken and it is very dark",
        "There has been no water in our area for three days, please help us",
        "my passport is not ready, when can i pick it up at the office"
      })
  void recognisesEnglish(String text) {
    assertThat(languages.of(Message.of(text))).contains(Language.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jalan rusak",
        "street light broken",
        "dalan rusak nemen, nyuwun didandani",
        "PJU mati",
        "ok thanks",
        "12345 67890",
        "Привет как дела у вас",
        "",
        "saya tidak bisa reset the password of my account"
      })
  void isSilentWhenUnsure(String text) {
    assertThat(languages.of(Message.of(text))).isEmpty();
  }
}
