package kanal.rights;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.CitizenRecord;
import kanal.bot.engine.MediaStore;
import kanal.bot.message.Attachment;
import kanal.desk.audit.Audit;
import kanal.desk.page.DeskWords;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Everything that is held of a person, as an archive to hand out: a page to read, the same and all
/// the rest for machines, and their files.
public final class PersonFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final int MOST_DEEDS = 10_000;

  private final String agency;
  private final RightsProperties rights;
  private final TicketReader reader;
  private final DeskTables tables;
  private final Audit audit;
  private final MediaStore media;

  /// @param agency whose archive it is
  public PersonFile(
      String agency, RightsProperties rights, JdbcClient jdbc, Audit audit, MediaStore media) {
    this.agency = agency;
    this.rights = rights;
    this.reader = new TicketReader(jdbc);
    this.tables = new DeskTables(jdbc);
    this.audit = audit;
    this.media = media;
  }

  void write(Holding holding, Instant now, OutputStream out) throws IOException {
    var tickets =
        Stream.concat(holding.tickets().stream(), holding.anonymous().stream())
            .flatMap(number -> reader.find(number).stream())
            .toList();
    var all = new LinkedHashMap<String, @Nullable Object>();
    all.put("pengendali_data", agency);
    all.put("dibuat", now.toString());
    all.put("tujuan", rights.purpose());
    all.put("dasar", rights.basis());
    all.put("percakapan", holding.conversations().stream().map(PersonFile::conversation).toList());
    all.put("laporan", tickets.stream().map(this::ticket).toList());
    try (var archive = new ZipOutputStream(out)) {
      put(archive, "data.html", PersonPage.of(all).getBytes(StandardCharsets.UTF_8));
      put(archive, "data.json", JSON.writeValueAsBytes(all));
      for (var id : files(holding, tickets)) {
        var bytes = media.find(id);
        if (bytes.isPresent()) {
          put(archive, "berkas/" + id, bytes.get());
        }
      }
    }
  }

  private static void put(ZipOutputStream archive, String name, byte[] bytes) throws IOException {
    archive.putNextEntry(new ZipEntry(name));
    archive.write(bytes);
    archive.closeEntry();
  }

  private static Set<String> files(Holding holding, List<DeskTicket> tickets) {
    var files = new LinkedHashSet<String>();
    holding.conversations().forEach(conversation -> files.addAll(conversation.files()));
    tickets.forEach(
        ticket -> ticket.attachments().stream().map(Attachment::id).forEach(files::add));
    return files;
  }

  private static Map<String, @Nullable Object> conversation(CitizenRecord record) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("saluran", DeskWords.channel(record.key().channel().name()));
    fields.put("alamat", record.key().address().value());
    fields.put("giliran", record.turns());
    fields.put("dibatasi", record.restricted());
    fields.put("laporan", record.tickets().stream().map(TicketNumber::value).toList());
    fields.put("berkas", record.files());
    fields.put("isi", JSON.readTree(record.json()));
    return fields;
  }

  private Map<String, @Nullable Object> ticket(DeskTicket ticket) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("nomor", ticket.number().value());
    fields.put("saluran", DeskWords.channel(ticket.channel()));
    fields.put("diterima", ticket.filedAt().toString());
    fields.put("klasifikasi", ticket.kind().officialName());
    fields.put("judul", ticket.title());
    fields.put("isi", ticket.description());
    fields.put("topik", ticket.topic());
    fields.put("tempat", ticket.place().map(Place::address).orElse(null));
    fields.put("waktu", ticket.date().map(IncidentDate::words).orElse(null));
    fields.put("pelapor", ticket.reporter().orElse(null));
    fields.put("status", DeskWords.stage(ticket.stage()));
    fields.put("unit", ticket.unit());
    fields.put("tanda", ticket.flags().stream().map(Enum::name).sorted().toList());
    fields.put("berkas", ticket.attachments().stream().map(Attachment::id).toList());
    fields.put("percakapan", story(ticket));
    fields.put("jejak", trail(ticket.number()));
    fields.put("tidak_disertakan", tables.keptBack(ticket.number()));
    fields.put("tabel", tables.of(ticket.number()));
    return fields;
  }

  private static List<Map<String, Object>> story(DeskTicket ticket) {
    var lines = new ArrayList<Map<String, Object>>();
    for (var line : ticket.story()) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("waktu", line.at().toString());
      fields.put("siapa", who(line.by()));
      fields.put("kata", line.words());
      line.stage().ifPresent(stage -> fields.put("status", DeskWords.stage(stage)));
      lines.add(fields);
    }
    return lines;
  }

  private static String who(Speaker speaker) {
    return switch (speaker) {
      case CITIZEN -> "warga";
      case BOT -> "asisten";
      case OFFICER -> "petugas";
    };
  }

  /// Who did and saw what with it, the newest first.
  private List<Map<String, Object>> trail(TicketNumber number) {
    var deeds = new ArrayList<Map<String, Object>>();
    for (var deed : audit.of(number, MOST_DEEDS)) {
      var fields = new LinkedHashMap<String, Object>();
      fields.put("waktu", deed.at().toString());
      fields.put("petugas", deed.officer());
      fields.put("tindakan", DeskWords.deed(deed.deed()));
      deed.detail().ifPresent(detail -> fields.put("keterangan", detail));
      deeds.add(fields);
    }
    return deeds;
  }
}
