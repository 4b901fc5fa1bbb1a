package kanal.lab;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.engine.Channel;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.Reader;
import kanal.bot.engine.RoutingCore;
import kanal.bot.engine.TicketIndex;
import kanal.bot.engine.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/// Puts fail points around the ports of a starting application.
final class FailPoints implements BeanPostProcessor {
  private static final List<Class<?>> PORTS =
      List.of(
          ConversationStore.class,
          Outbox.class,
          Channel.class,
          RoutingCore.class,
          TicketIndex.class,
          Reader.class);
  private static final Duration SOON = Duration.ofMillis(500);
  private static final int DEAD = 137;

  private final List<FailPoint> points;
  private final Map<FailPoint, AtomicLong> counts = new ConcurrentHashMap<>();

  FailPoints(List<FailPoint> points) {
    this.points = List.copyOf(points);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return PORTS.stream()
        .filter(port -> port.isInstance(bean) && isNamed(port.getSimpleName()))
        .findFirst()
        .map(port -> guarded(bean, port))
        .orElse(bean);
  }

  private boolean isNamed(String port) {
    return points.stream().anyMatch(point -> point.call().startsWith(port + "."));
  }

  private Object guarded(Object bean, Class<?> port) {
    InvocationHandler guard =
        (_, method, arguments) -> {
          var call = port.getSimpleName() + "." + name(method, arguments);
          reach(FailPoint.Moment.BEFORE, call);
          var answer = invoke(bean, method, arguments);
          reach(FailPoint.Moment.AFTER, call);
          return answer;
        };
    return Proxy.newProxyInstance(
        bean.getClass().getClassLoader(), bean.getClass().getInterfaces(), guard);
  }

  private static String name(Method method, Object @Nullable [] arguments) {
    return arguments != null
            && arguments.length > 0
            && arguments[0] instanceof Turn turn
            && turn.fired().isPresent()
        ? "ring"
        : method.getName();
  }

  private static @Nullable Object invoke(Object bean, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(bean, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    }
  }

  private void reach(FailPoint.Moment moment, String call) {
    for (var point : points) {
      if (point.moment() == moment && point.call().equals(call)) {
        long count = counts.computeIfAbsent(point, _ -> new AtomicLong()).incrementAndGet();
        if (point.strikes(count)) {
          strike(point);
        }
      }
    }
  }

  private static void strike(FailPoint point) {
    System.out.println(FailPoint.REACHED + point);
    System.out.flush();
    switch (point.deed()) {
      case HALT -> Runtime.getRuntime().halt(DEAD);
      case HALT_SOON -> {
        Patience.pause(SOON);
        Runtime.getRuntime().halt(DEAD);
      }
      case THROW -> throw new IllegalStateException("a fault was put here");
      case OVERFLOW -> throw new IllegalStateException("unreachable depth " + deeper(0));
      // A real one, from the JVM itself, which leaves the heap to the others.
      case OUT_OF_MEMORY ->
          throw new IllegalStateException(
              "unreachable length " + new long[Integer.MAX_VALUE - 8].length);
    }
  }

  // Without end, which is the point.
  @SuppressWarnings("InfiniteRecursion")
  private static long deeper(long depth) {
    return depth + deeper(depth + 1);
  }
}
