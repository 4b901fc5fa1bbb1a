package kanal.bench.desk;

import java.time.YearMonth;
import java.util.stream.LongStream;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.DeskDatabase;

/// Years of tickets in a PostgreSQL database: most of them closed, a few per cent to be worked on,
/// in fifty units, with two dozen words each of which some are common.
public final class TicketCrowd {
  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final String TICKETS =
      """
      insert into ticket (number, channel, kind, title, description, topic, machine_topic,
        machine_confidence, place_words, place_unsure, language, stage, due, citizen_wrote,
        filed_at, verify_by, version, touched_at, unit, to_check, indexed)
      select number, (array['telegram', 'sms', 'whatsapp', 'email'])[1 + i % 4], 'COMPLAINT',
        'Jalan rusak di depan sekolah nomor ' || i, repeat('Sudah tiga bulan jalan berlubang. ', 8),
        topic, topic, 0.3 + 0.7 * random(), 'Desa ' || i % 3000, random() < 0.1, 'INDONESIAN',
        stage, case when stage in ('RECEIVED', 'VERIFIED')
          then current_date + (10 * random())::int end,
        random() < 0.02, current_timestamp - (100000 - i) * interval '10 minutes', current_date, 1,
        current_timestamp - interval '1 hour', 'unit-' || i % 50, random() < 0.5, true
      from (
        select number, i, (array['infrastruktur', 'perhubungan', 'lingkungan', 'sosial', 'hukum',
          'lainnya'])[1 + i % 6] as topic,
          case when random() < 0.04 then 'RECEIVED' when random() < 0.03 then 'WAITING'
            when random() < 0.08 then 'VERIFIED' else 'DONE' end as stage
        from unnest(?) with ordinality as n(number, i)) as t
      """;
  private static final String WORDS =
      """
      insert into ticket_word (word, place, number)
      select 'kata' || floor(20000 * random() ^ 3)::int, false, number
      from ticket, generate_series(1, 22)
      union select 'jalan', false, number from ticket where random() < 0.4
      union select 'desa', true, number from ticket
      union select replace(lower(place_words), 'desa ', 'cikupa'), true, number from ticket
      """;

  private TicketCrowd() {}

  /// Fills an empty desk.
  public static void fill(DeskDatabase database, int tickets) {
    var jdbc = database.jdbc();
    jdbc.sql(
            """
            insert into unit (code, name, tier, active)
            select 'unit-' || i, 'Dinas ' || i, 'REGENCY', true from generate_series(0, 49) as s(i)
            """)
        .update();
    var numbers =
        LongStream.rangeClosed(1, tickets)
            .mapToObj(sequence -> TicketNumber.of(MONTH, sequence).value())
            .toArray(String[]::new);
    jdbc.sql(TICKETS).param(numbers).update();
    jdbc.sql(
            """
            insert into ticket_flag (number, flag)
            select number, 'PLACE_TO_CHECK' from ticket where place_unsure
            """)
        .update();
    jdbc.sql(WORDS).update();
    jdbc.sql("analyze").update();
  }
}
