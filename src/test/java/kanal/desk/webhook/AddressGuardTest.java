package kanal.desk.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "fc00::1",
        "fe80::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:1::1",
        "ff02::1"
      })
  void whatIsNotOnTheInternetIsNotCalled(String address) {
    assertThat(guard.allows(InetAddress.ofLiteral(address))).isFalse();
    assertThat(new AddressGuard(true).allows(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "103.10.20.30", "172.32.0.1", "100.128.0.1", "2404:6800::1"})
  void whatIsOnTheInternetIs(String address) {
    assertThat(guard.allows(InetAddress.ofLiteral(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "0x7f000001"})
  void aNameIsLookedAtByItsAddresses(String name) {
    assertThatThrownBy(() -> guard.lookup(name)).isInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://contoh.go.id/kabar",
        "https://127.0.0.1/kabar",
        "https://2130706433/",
        "https://[::1]/",
        "http://127.0.0.1:8080/",
        "ftp://contoh.go.id/",
        "https://user:pass@contoh.go.id/",
        "kabar"
      })
  void isNoTarget(String url) {
    assertThat(Target.check(url, guard)).isInstanceOf(Target.Checked.Not.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://contoh.go.id/kabar?x=1", "https://8.8.8.8/"})
  void isATarget(String url) {
    assertThat(Target.check(url, guard)).isEqualTo(new Target.Checked.Fine(url));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:9/", "http://localhost/", "https://10.0.0.1/"})
  void isATargetWhereTheOwnNetworkIsAllowed(String url) {
    assertThat(Target.check(url, new AddressGuard(true))).isEqualTo(new Target.Checked.Fine(url));
  }

  @Test
  void aPlainCallLeavesTheMachineNever() {
    assertThat(Target.check("http://10.0.0.1/", new AddressGuard(true)))
        .isInstanceOf(Target.Checked.Not.class);
  }
}
