package kanal.bench.desk;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.DeskDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A year of tickets in a PostgreSQL database: most of them closed, a few per cent to be worked on,
/// in fifty units and a regency's villages, with two dozen words each of which some are common.
public final class TicketCrowd {
  /// Of the desk that is filled.
  public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final String TEXTS =
      """
      create temporary table said on commit drop as
      select number, i,
        array(select distinct 'kata' || floor(20000 * random() ^ 3)::int
          from generate_series(1, 22) where i > 0)
        || case when i % 5 < 2 then array['jalan'] else array[]::text[] end as words
      from unnest(?) with ordinality as n(number, i)
      """;
  private static final String TICKETS =
      """
      insert into ticket (number, channel, kind, title, description, topic, machine_topic,
        machine_confidence, place_words, place_region, place_region_name, place_unsure, language,
        rating, stage, due, citizen_wrote, filed_at, first_answer_at, answered_after, verify_by,
        version, touched_at, unit, to_check, indexed)
      select number, (array['telegram', 'sms', 'whatsapp', 'email'])[1 + i % 4], 'COMPLAINT',
        'Jalan rusak di depan sekolah nomor ' || i, array_to_string(words, ' '),
        topic, topic, 0.3 + 0.7 * random(), 'Desa ' || i % 3000, region,
        'Desa ' || i % 3000 || ', Kec. ' || substr(region, 7, 2) || ', Kab. Tangerang, Banten',
        random() < 0.1, 'INDONESIAN', case when random() < 0.2 then 'GOOD' end,
        stage, case when stage in ('RECEIVED', 'VERIFIED')
          then current_date + (10 * random())::int end,
        random() < 0.02, filed_at,
        case when stage <> 'RECEIVED' then filed_at + seconds * interval '1 second' end,
        case when stage <> 'RECEIVED' then seconds end,
        cast(filed_at as date) + 3, 1, current_timestamp - interval '1 hour', 'unit-' || i % 50,
        random() < 0.5, true
      from (
        select number, i, words, (array['infrastruktur', 'perhubungan', 'lingkungan', 'sosial',
            'hukum', 'lainnya'])[1 + i % 6] as topic,
          case when i % 20 > 2 then '36.03.' || 10 + i % 29 || '.' || 2001 + i % 300 end as region,
          current_timestamp - (:tickets - i) * interval '5 minutes' as filed_at,
          cast(518400 * random() ^ 2 as bigint) as seconds,
          case when random() < 0.04 then 'RECEIVED' when random() < 0.03 then 'WAITING'
            when random() < 0.08 then 'VERIFIED' else 'DONE' end as stage
        from said) as t
      """;
  private static final List<String> PARTS =
      List.of(
          """
          insert into ticket_flag (number, flag)
          select number, 'PLACE_TO_CHECK' from ticket where place_unsure
          """,
          """
          insert into ticket_line (number, at, speaker, words)
          select number, filed_at, 'CITIZEN', description from ticket
          union all select number, filed_at, 'BOT', 'Laporan Anda kami terima.' from ticket
          union all select number, first_answer_at, 'OFFICER', 'Sedang kami periksa.' from ticket
          where first_answer_at is not null
          """,
          """
          insert into ticket_word (word, place, number)
          select unnest(words), false, number from said
          union select 'desa', true, number from ticket
          union select replace(lower(place_words), 'desa ', 'cikupa'), true, number from ticket
          """,
          // Two thousand pairs to compare, two thousand that were answered.
          """
          insert into ticket_similar (number, other, score, state, at)
          select number, earlier, 0.5, case when place % 2 = 0 then 'PROPOSED' else 'REFUSED' end,
            filed_at
          from (
            select number, filed_at, lag(number, 7) over (order by filed_at) as earlier,
              row_number() over (order by filed_at desc) as place
            from ticket) as t
          where place <= 4000
          """,
          // Seen to long ago, as they would be.
          """
          insert into ticket_errand (errand, number, touched_at)
          select errand, number, touched_at
          from ticket, unnest(array['similar', 'learning']) as e(errand)
          """);

  private TicketCrowd() {}

  /// Fills an empty desk.
  public static void fill(DeskDatabase database, int tickets) {
    var numbers =
        LongStream.rangeClosed(1, tickets)
            .mapToObj(sequence -> TicketNumber.of(MONTH, sequence).value())
            .toArray(String[]::new);
    var jdbc = database.jdbc();
    var _ =
        database.commit(() -> {
          jdbc.sql(
                  """
                  insert into unit (code, name, tier, active)
                  select 'unit-' || i, 'Dinas ' || i, 'REGENCY', true
                  from generate_series(0, 49) as s(i)
                  """)
              .update();
          jdbc.sql(TEXTS).param(numbers).update();
          jdbc.sql(TICKETS).param("tickets", tickets).update();
          PARTS.forEach(part -> jdbc.sql(part).update());
          return tickets;
        });
    tidy(jdbc);
  }

  /// Makes examples to learn from of some tickets.
  public static void teach(DeskDatabase database, int examples) {
    database
        .jdbc()
        .sql(
            """
            insert into learning_example (number, text, topic, way, machine_topic,
              machine_confidence, officer, at, filed_at)
            select number, description, topic, 'CONFIRMED', machine_topic, machine_confidence,
              'admin', filed_at, filed_at
            from ticket where topic <> 'lainnya' order by filed_at limit ?
            """)
        .param(examples)
        .update();
  }

  /// Moves all tickets together, as if they had been filed within this time, and keeps the words
  /// that those of the last four weeks are compared by, but for the newest ones.
  ///
  /// @return the numbers of the newest ones, in the order they were filed
  public static List<String> pressed(DeskDatabase database, Duration within, int newest) {
    var jdbc = database.jdbc();
    jdbc.sql("truncate similar_word").update();
    jdbc.sql(
            """
            update ticket set filed_at = current_timestamp - t.part * cast(:within as interval)
            from (
              select number, 1 - cast(row_number() over (order by filed_at) as double precision)
                / count(*) over () as part
              from ticket) as t
            where t.number = ticket.number
            """)
        .param("within", within.toSeconds() + " seconds")
        .update();
    jdbc.sql(
            """
            insert into similar_word (word, filed_at, number)
            select word, filed_at, number from (
              select number, filed_at, unnest(string_to_array(description, ' ')) as word,
                row_number() over (order by filed_at desc) as place
              from ticket) as t
            where place > ? and filed_at > current_timestamp - interval '28 days'
            on conflict do nothing
            """)
        .param(newest)
        .update();
    tidy(jdbc);
    return jdbc.sql("select number from ticket order by filed_at desc limit ?")
        .param(newest)
        .query(String.class)
        .list()
        .reversed();
  }

  /// As the server does by itself after a while.
  private static void tidy(JdbcClient jdbc) {
    jdbc.sql("vacuum analyze").update();
  }
}
