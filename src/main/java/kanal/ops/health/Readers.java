package kanal.ops.health;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.IntSupplier;

/// Who may read figures and details: whoever is on this machine, and whoever reaches the management
/// port.
final class Readers {
  /// A proxy on this machine speaks for somebody else.
  private static final List<String> ON_BEHALF =
      List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

  private final IntSupplier managementPort;

  /// @param managementPort 0 when there is none of its own
  Readers(IntSupplier managementPort) {
    this.managementPort = managementPort;
  }

  boolean mayRead(HttpServletRequest request) {
    int own = managementPort.getAsInt();
    if (own != 0 && request.getLocalPort() == own) {
      return true;
    }
    return isLoopback(request.getRemoteAddr())
        && ON_BEHALF.stream().allMatch(header -> request.getHeader(header) == null);
  }

  /// The address is one already: no name is looked up.
  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
