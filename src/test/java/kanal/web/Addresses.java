package kanal.web;

import jakarta.servlet.ServletContext;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Every address that the service answers at, read off what is registered.
final class Addresses {
  private static final Set<String> ASSETS =
      Set.of(
          "/desk/assets/desk.css",
          "/desk/assets/desk.js",
          "/cek/cek.css",
          "/simulator/main.js",
          "/simulator/simulator.css");

  private Addresses() {}

  static Set<String> of(ApplicationContext service, ServletContext servlets) {
    var all = new TreeSet<>(ASSETS);
    all.add("/");
    all.add("/no-such-page");
    all.add("/desk/no-such-page");
    all.add("/error");
    for (var mapping : service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      mapping.getHandlerMethods().keySet().forEach(info -> all.addAll(info.getPatternValues()));
    }
    for (var mapping : service.getBeansOfType(SimpleUrlHandlerMapping.class).values()) {
      all.addAll(mapping.getUrlMap().keySet());
    }
    for (var servlet : servlets.getServletRegistrations().values()) {
      all.addAll(servlet.getMappings());
    }
    var filled = new TreeSet<String>();
    all.forEach(address -> filled.add(filled(address)));
    return filled;
  }

  static boolean isAsset(String path) {
    return ASSETS.contains(path) || path.startsWith("/webjars/");
  }

  private static String filled(String pattern) {
    var path = pattern.replaceAll("\\{[^}]*}", "0").replaceAll("\\*+", "0");
    return path.startsWith("/") ? path : "/" + path;
  }
}
