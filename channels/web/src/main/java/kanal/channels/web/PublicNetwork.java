package kanal.channels.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Set;

/// Which addresses are on the internet, and not in the agency's own network or its cloud's.
///
/// To be asked about the address that is about to be called, at the moment of the call: a name can
/// stand for another one a second later.
public final class PublicNetwork {
  /// A cloud's own service for its machines, at an address that looks like anybody's (Azure).
  private static final Set<InetAddress> OF_CLOUDS = Set.of(InetAddress.ofLiteral("168.63.129.16"));

  private PublicNetwork() {}

  public static boolean contains(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || OF_CLOUDS.contains(address)) {
      return false;
    }
    return switch (address) {
      case Inet4Address four -> contains(four.getAddress());
      case Inet6Address six -> containsNetwork(six.getAddress());
      default -> false;
    };
  }

  /// What RFC 6890 sets aside and the JDK has no name for.
  private static boolean contains(byte[] four) {
    int first = Byte.toUnsignedInt(four[0]);
    int second = Byte.toUnsignedInt(four[1]);
    int third = Byte.toUnsignedInt(four[2]);
    boolean carrier = first == 100 && second >= 64 && second < 128;
    boolean protocol = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean relay = first == 192 && second == 88 && third == 99;
    boolean benchmark = first == 198 && (second == 18 || second == 19);
    boolean example =
        (first == 198 && second == 51 && third == 100)
            || (first == 203 && second == 0 && third == 113);
    return first != 0 && first < 240 && !carrier && !protocol && !relay && !benchmark && !example;
  }

  /// Only global unicast, and none that is for protocols and examples or carries an IPv4 address of
  /// its own (Teredo, 6to4; NAT64 and mapped addresses are no global unicast).
  private static boolean containsNetwork(byte[] six) {
    int first = (Byte.toUnsignedInt(six[0]) << Byte.SIZE) | Byte.toUnsignedInt(six[1]);
    int second = (Byte.toUnsignedInt(six[2]) << Byte.SIZE) | Byte.toUnsignedInt(six[3]);
    boolean global = first >= 0x2000 && first < 0x4000;
    boolean protocol = first == 0x2001 && second < 0x0200;
    boolean example = (first == 0x2001 && second == 0x0db8) || (first == 0x3fff && second < 0x1000);
    return global && first != 0x2002 && !protocol && !example;
  }
}
