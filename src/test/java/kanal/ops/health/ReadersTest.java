package kanal.ops.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class ReadersTest {
  private static MockHttpServletRequest call(String from, int port) {
    var call = new MockHttpServletRequest("GET", "/actuator/health");
    call.setRemoteAddr(from);
    call.setLocalPort(port);
    return call;
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1, true", "::1, true", "10.0.0.7, false", "203.0.113.9, false"})
  void thisMachineReadsAndOthersDoNot(String from, boolean may) {
    assertThat(new Readers(() -> 0).mayRead(call(from, 8080))).isEqualTo(may);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"})
  void aProxyOnThisMachineSpeaksForAStranger(String header) {
    var call = call("127.0.0.1", 8080);
    call.addHeader(header, "203.0.113.9");
    assertThat(new Readers(() -> 0).mayRead(call)).isFalse();
  }

  @Test
  void whoeverReachesTheManagementPortReads() {
    var readers = new Readers(() -> 9090);
    assertThat(readers.mayRead(call("10.0.0.7", 9090))).isTrue();
    assertThat(readers.mayRead(call("10.0.0.7", 8080))).isFalse();
  }
}
