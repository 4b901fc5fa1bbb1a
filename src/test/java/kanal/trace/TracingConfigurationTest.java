package kanal.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracingConfigurationTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:4318",
        "http://127.0.0.1:4318/",
        " http://127.0.0.1:4318/v1/traces",
        "http://127.0.0.1:4318/v1/traces/"
      })
  void aCollectorMayBeNamedWithItsPathOrWithout(String endpoint) {
    assertThat(TracingConfiguration.address(endpoint)).isEqualTo("http://127.0.0.1:4318/v1/traces");
  }
}
