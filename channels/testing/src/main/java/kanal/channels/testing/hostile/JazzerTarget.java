package kanal.channels.testing.hostile;

import org.jspecify.annotations.Nullable;

/// What Jazzer calls: hands its inputs to the test that it was started for.
public final class JazzerTarget {
  private static @Nullable FuzzContract target;

  private JazzerTarget() {}

  public static void fuzzerInitialize(String[] arguments) throws ReflectiveOperationException {
    var constructor = Class.forName(arguments[0]).getDeclaredConstructor();
    constructor.setAccessible(true);
    target = (FuzzContract) constructor.newInstance();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (target == null) {
      throw new IllegalStateException("Jazzer did not say what to try");
    }
    target.take(input);
  }
}
