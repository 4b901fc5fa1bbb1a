package kanal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import kanal.channels.sms.HttpCalls;
import kanal.channels.web.PublicNetwork;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where calls to addresses that no operator has chosen may lead.
class PublicNetworkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "2130706433",
        "127.1",
        "0.0.0.0",
        "10.0.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "169.254.169.254",
        "168.63.129.16",
        "100.100.100.200",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:a9fe:a9fe",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::a9fe:a9fe",
        "100::1",
        "2001::1",
        "2001:2::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:a9fe:a9fe::",
        "3fff:fff::1",
        "5f00::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void holdsNothingOfTheOwnNetwork(String address) {
    assertThat(PublicNetwork.contains(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "100.63.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "198.20.0.1",
        "203.0.112.1",
        "2404:6800::1",
        "2001:4860:4860::8888",
        "2606:4700::1111"
      })
  void holdsTheInternet(String address) {
    assertThat(PublicNetwork.contains(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void aFileBehindARedirectIsNotFetchedFromTheOwnNetwork() throws Exception {
    var own = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    own.createContext(
        "/",
        call -> {
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    own.start();
    try (var calls = new HttpCalls(Duration.ofSeconds(5))) {
      // By its name, as a name that an attacker owns would lead there.
      var request =
          new Request.Builder().url("http://localhost:" + own.getAddress().getPort() + "/").build();
      assertThat(calls.exchange(request, 10).status()).isEqualTo(200);
      assertThatThrownBy(() -> calls.exchangeOutside(request, 10))
          .isInstanceOf(HttpCalls.NeverSent.class);
    } finally {
      own.stop(0);
    }
  }
}
