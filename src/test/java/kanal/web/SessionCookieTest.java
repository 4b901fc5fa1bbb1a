package kanal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCookieTest {
  @Test
  void behindTlsItBelongsToTheHost() {
    assertThat(SessionCookie.of(" https://lapor.example.go.id "))
        .isEqualTo(new SessionCookie("__Host-kanal-desk", "/", true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://lapor.example.go.id"})
  void withoutTlsItWouldNotBeTaken(String publicUrl) {
    assertThat(SessionCookie.of(publicUrl))
        .isEqualTo(new SessionCookie("kanal-desk", "/desk", false));
  }
}
