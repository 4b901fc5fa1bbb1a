package kanal.routing.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.engine.Filing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What travels to and from the server.
class WireTest {
  private final Installation installation = new Installation();
  private final FakeOpen311 fake = installation.fake;

  @AfterEach
  void close() {
    installation.close();
  }

  private Map<String, String> sent() {
    return fake.posts.getFirst().form();
  }

  @Test
  void sendsWhatTheStandardAsksFor() {
    installation.settings.put("kanal.open311.jurisdiction", "tangkab.go.id");
    installation.core().file(Tickets.ticket(1));
    assertThat(sent())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "api_key", "secret-key",
                "jurisdiction_id", "tangkab.go.id",
                "service_code", "infrastruktur",
                "description", "Jalan rusak.",
                "address_string", "depan SDN 2",
                "phone", Tickets.PHONE,
                "attribute[kanal_number]", Tickets.number(1).value()));
  }

  @Test
  void theAddressNamesTheRegion() {
    var region = new Region("36.03.18", "Kec. Cikupa, Kab. Tangerang, Banten");
    var place = new Place("depan SDN 2", Optional.empty(), Optional.of(region), List.of(), false);
    installation.core().file(Tickets.at(1, place));
    assertThat(sent())
        .containsEntry("address_string", "depan SDN 2, Kec. Cikupa, Kab. Tangerang, Banten");
  }

  @Test
  void anAnonymousTicketCarriesNoIdentity() {
    var core = installation.core();
    core.file(Tickets.ticket(1, "infrastruktur", "Jalan rusak.", Set.of(Flag.ANONYMOUS)));
    assertThat(sent()).doesNotContainKeys("phone", "email", "first_name", "last_name", "device_id");
    assertThat(fake.posts.getFirst().raw()).doesNotContain("81234567890").doesNotContain("sms");
  }

  @Test
  void numbersOfPeopleAreMaskedWhereEverybodyReads() {
    var words = "NIK saya 3603 0112 3456 7890, RT 04/05";
    var ticket = Tickets.ticket(1, "infrastruktur", words, Set.of(Flag.PERSONAL_DATA));
    installation.core().file(ticket);
    assertThat(sent()).containsEntry("description", "NIK saya **** **** **** ****, RT 04/05");
  }

  @Test
  void theNumberStandsInTheDescriptionWhereThereIsNoAttributeForIt() {
    fake.definition = "{\"service_code\":\"x\",\"attributes\":[]}";
    installation.core().file(Tickets.ticket(1));
    assertThat(sent())
        .containsEntry("description", "Jalan rusak.\n\n[Kanal " + Tickets.number(1) + "]");
  }

  @Test
  void theNumberMovesToTheDescriptionWhereTheAttributeIsNotShownAgain() {
    fake.showsAttributes = false;
    var core = installation.core();
    core.file(Tickets.ticket(1));
    core.file(Tickets.ticket(2));
    assertThat(fake.posts.get(0).form().get("description")).isEqualTo("Jalan rusak.");
    assertThat(fake.posts.get(1).form().get("description")).contains("[Kanal ");
  }

  @Test
  void aDescriptionThatIsTooLongIsCutBeforeTheNumber() {
    fake.definition = "{}";
    var core = installation.core();
    core.file(Tickets.ticket(1, "infrastruktur", "😭".repeat(2500), Set.of()));
    assertThat(sent().get("description"))
        .hasSizeLessThanOrEqualTo(4000)
        .doesNotContain("\uFFFD")
        .endsWith("… (dipotong)\n\n[Kanal " + Tickets.number(1) + "]");
  }

  @Test
  void aNulBecomesAReplacementCharacter() {
    installation.core().file(Tickets.ticket(1, "infrastruktur", "a\0b", Set.of()));
    assertThat(sent()).containsEntry("description", "a\uFFFDb");
  }

  @Test
  void requiredAttributesAreFilledInOrTheNextServiceIsUsed() {
    installation.settings.put("kanal.open311.default-service", "lainnya");
    fake.definition =
        """
        [{"service_code":"x","attributes":[
         {"variable":false,"code":"intro","datatype":"text","required":true},
         {"variable":true,"code":"lokasi","datatype":"string","required":true},
         {"variable":true,"code":"when","datatype":"datetime","required":true},
         {"variable":true,"code":"what","datatype":"text","required":"true"},
         {"variable":true,"code":"kanal_kind","datatype":"string","required":false},
         {"variable":true,"code":"size","datatype":"number","required":false}]}]\
        """;
    installation.core().file(Tickets.ticket(1));
    assertThat(sent())
        .containsEntry("attribute[lokasi]", "depan SDN 2")
        .containsEntry("attribute[when]", "2026-11-23T02:59:00Z")
        .containsEntry("attribute[what]", "Jalan rusak.")
        .containsEntry("attribute[kanal_kind]", "pengaduan")
        .doesNotContainKeys("attribute[size]", "attribute[intro]");
  }

  @Test
  void aServiceThatAsksTooMuchIsLeftForTheDefaultOne() {
    installation.settings.put("kanal.open311.default-service", "aduan");
    fake.definition =
        "{\"attributes\":[{\"code\":\"size\",\"datatype\":\"number\",\"required\":true}]}";
    installation.core().file(Tickets.ticket(1));
    assertThat(sent()).containsEntry("service_code", "aduan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"service_request_id\":4711}]",
        "{\"service_request_id\":\"4711\"}",
        "{\"service_requests\":[{\"service_request_id\":\"4711\",\"token\":null}]}",
        "{\"service_requests\":{\"request\":{\"service_request_id\":4711}}}",
        "[{\"service_request\":{\"service_request_id\":\" 4711 \"}}]",
        "\uFEFF[{\"service_request_id\":4711}]"
      })
  void readsAnIdHoweverItIsWrapped(String body) {
    fake.onPost.add(Mishap.say(200, body));
    assertThat(installation.core().file(Tickets.ticket(1))).isEqualTo(new Filing.Filed("4711"));
  }

  @Test
  void theKeyStaysOutOfAddressesUntilAServerAsksForIt() {
    var core = installation.core();
    core.file(Tickets.ticket(1));
    core.changesAfter("");
    assertThat(fake.reads).isNotEmpty().noneMatch(read -> read.contains("api_key"));

    fake.readsNeedKey = true;
    fake.officer("100", "closed", "Selesai diperbaiki.");
    assertThat(core.changesAfter("").changes()).hasSize(1);
  }
}
