package kanal.desk.template;

import java.time.InstantSource;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Role;
import kanal.desk.page.DeskSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the templates.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@Import(TemplateController.class)
public class TemplateConfiguration {
  private static final int ORDER = 60;

  @Bean
  Templates templates(DeskDatabase database) {
    return new Templates(database, new Audit(database.jdbc(), InstantSource.system()));
  }

  @Bean
  DeskSection templateSection() {
    return new DeskSection(
        "Templat",
        TemplateController.PAGE,
        ORDER,
        officer -> officer.role() == Role.ADMIN || officer.role() == Role.UNIT_LEAD);
  }
}
