package kanal.desk.check;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Whose tries count together: an IPv4 address, or the network of an IPv6 address, of which one
/// household has more than can be counted.
final class Caller {
  private static final int NETWORK_BYTES = 8;

  private Caller() {}

  /// @param address a literal, as a servlet's request gives it
  static String of(String address) {
    try {
      var parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
          : parsed.getHostAddress();
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
