package kanal.rights;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/// The page of an archive that its citizen reads, without a program of ours and without a network.
final class PersonPage {
  private static final SpringTemplateEngine PAGES = pages();

  private PersonPage() {}

  private static SpringTemplateEngine pages() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("/templates/");
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  /// @param data the archive's own, as its machines read it
  static String of(Map<String, @Nullable Object> data) {
    return PAGES.process(
        "desk/person-file", new Context(Locale.of("id", "ID"), Map.of("data", data)));
  }
}
