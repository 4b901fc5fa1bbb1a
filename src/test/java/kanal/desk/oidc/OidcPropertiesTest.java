package kanal.desk.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OidcPropertiesTest {
  @Test
  void nothingIsSetOrTheIssuerAndTheClient() {
    assertThat(new OidcProperties("", "", "", "sub").enabled()).isFalse();
    assertThat(new OidcProperties("https://sso.kota.go.id", "kanal", "s", "sub").enabled())
        .isTrue();
    assertThatThrownBy(() -> new OidcProperties("https://sso.kota.go.id", "", "", "sub"))
        .hasMessageContaining("kanal.oidc.client-id");
    assertThatThrownBy(() -> new OidcProperties("", "kanal", "", "sub"))
        .hasMessageContaining("kanal.oidc.issuer");
  }

  @Test
  void aProviderOnTheNetworkIsReachedByHttps() {
    assertThatThrownBy(() -> new OidcProperties("http://sso.kota.go.id", "kanal", "", "sub"))
        .hasMessageContaining("must begin with https");
    assertThat(new OidcProperties("http://localhost:8081/x", "kanal", "", "sub").enabled())
        .isTrue();
  }

  @Test
  void theSecretIsNeverWritten() {
    assertThat(new OidcProperties("https://sso.kota.go.id", "kanal", "rahasia", "sub").toString())
        .doesNotContain("rahasia");
  }
}
