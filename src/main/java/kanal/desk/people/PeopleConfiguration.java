package kanal.desk.people;

import java.time.InstantSource;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officers;
import kanal.desk.page.DeskSection;
import kanal.desk.password.CommonPasswords;
import kanal.desk.password.PasswordRules;
import kanal.desk.secondstep.CodeController;
import kanal.desk.secondstep.SecondStepController;
import kanal.desk.secondstep.SecondSteps;
import kanal.desk.secret.DeskSecrets;
import kanal.desk.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Wires the pages about people.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@Import({
  AccountController.class,
  CodeController.class,
  PeopleController.class,
  SecondStepController.class
})
public class PeopleConfiguration {
  private static final int RIGHTMOST = 900;

  @Bean
  PasswordRules passwordRules() {
    return new PasswordRules(CommonPasswords.shipped());
  }

  @Bean
  SecondSteps secondSteps(DeskDatabase database, PasswordEncoder encoder, DeskSecrets secrets) {
    return new SecondSteps(database, encoder, secrets, InstantSource.system());
  }

  @Bean
  People people(DeskDatabase database, Officers officers, SecondSteps secondSteps) {
    return new People(database, officers, secondSteps, InstantSource.system());
  }

  @Bean
  PeopleWords peopleWords(DeskDatabase database) {
    return new PeopleWords(new Units(database.jdbc()));
  }

  @Bean
  PeoplePage peoplePage(People people, DeskDatabase database) {
    return new PeoplePage(people, new Units(database.jdbc()));
  }

  @Bean
  DeskSection peopleSection() {
    return new DeskSection(
        "Petugas", PeopleController.PAGE, RIGHTMOST, officer -> officer.isAdmin());
  }
}
