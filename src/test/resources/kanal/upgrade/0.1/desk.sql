-- H2 2.4.240; 
;              
CREATE USER IF NOT EXISTS "SA" PASSWORD '' ADMIN;              
CREATE CACHED TABLE "public"."desk_schema_history"(
    "installed_rank" INTEGER NOT NULL,
    "version" CHARACTER VARYING(50),
    "description" CHARACTER VARYING(200) NOT NULL,
    "type" CHARACTER VARYING(20) NOT NULL,
    "script" CHARACTER VARYING(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" CHARACTER VARYING(100) NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);             
ALTER TABLE "public"."desk_schema_history" ADD CONSTRAINT "public"."desk_schema_history_pk" PRIMARY KEY("installed_rank");     
-- 20 +/- SELECT COUNT(*) FROM public.desk_schema_history;     
INSERT INTO "public"."desk_schema_history" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'sa', TIMESTAMP '2026-11-23 05:33:13.683362', 0, TRUE),
(1, '1', 'tickets and officers', 'SQL', 'V1__tickets_and_officers.sql', -1066632217, 'sa', TIMESTAMP '2026-11-23 05:33:14.786081', 484, TRUE),
(2, '2', 'place regions', 'SQL', 'V2__place_regions.sql', 514234115, 'sa', TIMESTAMP '2026-11-23 05:33:15.311622', 372, TRUE),
(3, '3', 'rating', 'SQL', 'V3__rating.sql', 1055769147, 'sa', TIMESTAMP '2026-11-23 05:33:15.342035', 23, TRUE),
(4, '4', 'units and roles', 'SQL', 'V4__units_and_roles.sql', -1569107386, 'sa', TIMESTAMP '2026-11-23 05:33:15.728219', 349, TRUE),
(5, '5.1', 'people', 'SQL', 'V5_1__people.sql', 1428473732, 'sa', TIMESTAMP '2026-11-23 05:33:16.448775', 633, TRUE),
(6, '5.2', 'reveal', 'SQL', 'V5_2__reveal.sql', 759049980, 'sa', TIMESTAMP '2026-11-23 05:33:16.599347', 22, TRUE),
(7, '6.1', 'routing rules', 'SQL', 'V6_1__routing_rules.sql', -205572775, 'sa', TIMESTAMP '2026-11-23 05:33:16.770343', 153, TRUE),
(8, '6.2', 'ticket owners', 'SQL', 'V6_2__ticket_owners.sql', -1942399750, 'sa', TIMESTAMP '2026-11-23 05:33:16.888451', 35, TRUE),
(9, '6.3', 'clocks', 'SQL', 'V6_3__clocks.sql', 738240617, 'sa', TIMESTAMP '2026-11-23 05:33:18.540329', 1635, TRUE),
(10, '6.4', 'deadlines', 'SQL', 'V6_4__deadlines.sql', 448350314, 'sa', TIMESTAMP '2026-11-23 05:33:18.743804', 167, TRUE),
(11, '7.1', 'inbox', 'SQL', 'V7_1__inbox.sql', 337918554, 'sa', TIMESTAMP '2026-11-23 05:33:19.448088', 622, TRUE),
(12, '7.2', 'casework', 'SQL', 'V7_2__casework.sql', 57482621, 'sa', TIMESTAMP '2026-11-23 05:33:20.100014', 613, TRUE),
(13, '8.1', 'check', 'SQL', 'V8_1__check.sql', 1971803942, 'sa', TIMESTAMP '2026-11-23 05:33:20.225397', 55, TRUE),
(14, '8.2', 'open311', 'SQL', 'V8_2__open311.sql', -400500192, 'sa', TIMESTAMP '2026-11-23 05:33:20.332105', 69, TRUE),
(15, '8.3', 'webhooks', 'SQL', 'V8_3__webhooks.sql', 1682663059, 'sa', TIMESTAMP '2026-11-23 05:33:20.445031', 74, TRUE),
(16, '9.1', 'model version', 'SQL', 'V9_1__model_version.sql', -1236715470, 'sa', TIMESTAMP '2026-11-23 05:33:20.676209', 151, TRUE),
(17, '9.2', 'similar tickets', 'SQL', 'V9_2__similar_tickets.sql', -1091252711, 'sa', TIMESTAMP '2026-11-23 05:33:20.792729', 63, TRUE),
(18, '9.3', 'learning', 'SQL', 'V9_3__learning.sql', -59098159, 'sa', TIMESTAMP '2026-11-23 05:33:20.905373', 12, TRUE),
(19, '10.1', 'report', 'SQL', 'V10_1__report.sql', -1603274690, 'sa', TIMESTAMP '2026-11-23 05:33:20.934518', 1, TRUE);
CREATE INDEX "public"."desk_schema_history_s_idx" ON "public"."desk_schema_history"("success" NULLS LAST);     
CREATE CACHED TABLE "public"."ticket_place_candidate"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "rank" INTEGER NOT NULL,
    "code" CHARACTER VARYING NOT NULL,
    "name" CHARACTER VARYING NOT NULL
);               
ALTER TABLE "public"."ticket_place_candidate" ADD CONSTRAINT "public"."CONSTRAINT_EF" PRIMARY KEY("number", "rank");           
-- 5 +/- SELECT COUNT(*) FROM public.ticket_place_candidate;   
INSERT INTO "public"."ticket_place_candidate" VALUES
('2611-0001-3', 0, '36.03.18', 'Kec. Cikupa, Kab. Tangerang, Banten'),
('2611-0001-3', 1, '32.06.02.2003', 'Cikupa, Kec. Karangnunggal, Kab. Tasikmalaya, Jawa Barat'),
('2611-0001-3', 2, '32.07.34.2001', 'Cikupa, Kec. Lumbung, Kab. Ciamis, Jawa Barat'),
('2611-0001-3', 3, '32.07.37.2008', 'Cikupa, Kec. Banjaranyar, Kab. Ciamis, Jawa Barat'),
('2611-0001-3', 4, '32.08.17.2008', 'Cikupa, Kec. Darma, Kab. Kuningan, Jawa Barat');             
CREATE CACHED TABLE "public"."ticket_errand"(
    "errand" CHARACTER VARYING(20) NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "touched_at" TIMESTAMP WITH TIME ZONE NOT NULL
);  
ALTER TABLE "public"."ticket_errand" ADD CONSTRAINT "public"."CONSTRAINT_CFA" PRIMARY KEY("errand", "number"); 
-- 2 +/- SELECT COUNT(*) FROM public.ticket_errand;            
INSERT INTO "public"."ticket_errand" VALUES
('similar', '2611-0001-3', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:52.585299+00'),
('learning', '2611-0001-3', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:52.585299+00');       
CREATE CACHED TABLE "public"."ticket_guess"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "rank" INTEGER NOT NULL,
    "topic" CHARACTER VARYING(60) NOT NULL,
    "confidence" DOUBLE PRECISION NOT NULL
);               
ALTER TABLE "public"."ticket_guess" ADD CONSTRAINT "public"."CONSTRAINT_9B" PRIMARY KEY("number", "rank");     
-- 3 +/- SELECT COUNT(*) FROM public.ticket_guess;             
INSERT INTO "public"."ticket_guess" VALUES
('2611-0001-3', 0, 'infrastruktur', 0.893447046274266),
('2611-0001-3', 1, 'kesehatan', 0.01999698810836043),
('2611-0001-3', 2, 'lingkungan', 0.01699681890210456);
CREATE CACHED TABLE "public"."ticket_because"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "rank" INTEGER NOT NULL,
    "words" CHARACTER VARYING NOT NULL
);             
ALTER TABLE "public"."ticket_because" ADD CONSTRAINT "public"."CONSTRAINT_70" PRIMARY KEY("number", "rank");   
-- 4 +/- SELECT COUNT(*) FROM public.ticket_because;           
INSERT INTO "public"."ticket_because" VALUES
('2611-0001-3', 0, 'jalan'),
('2611-0001-3', 1, 'rusak'),
('2611-0001-3', 2, 'depan'),
('2611-0001-3', 3, 'parah');               
CREATE CACHED TABLE "public"."officer"(
    "name" CHARACTER VARYING(60) NOT NULL,
    "password_hash" CHARACTER VARYING(200) NOT NULL,
    "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "password_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "display_name" CHARACTER VARYING(100),
    "role" CHARACTER VARYING(20) DEFAULT 'ADMIN' NOT NULL,
    "active" BOOLEAN DEFAULT TRUE NOT NULL,
    "must_change" BOOLEAN DEFAULT FALSE NOT NULL,
    "session_stamp" CHARACTER VARYING(40) DEFAULT '' NOT NULL,
    "keys_enabled" BOOLEAN DEFAULT TRUE NOT NULL,
    "totp_secret" CHARACTER VARYING(64),
    "totp_since" TIMESTAMP WITH TIME ZONE,
    "totp_last_interval" BIGINT
);   
ALTER TABLE "public"."officer" ADD CONSTRAINT "public"."CONSTRAINT_A" PRIMARY KEY("name");     
-- 1 +/- SELECT COUNT(*) FROM public.officer;  
INSERT INTO "public"."officer" VALUES
('admin', '$2a$11$lIeGM7.YISL7TeS7EyAHBOmCzdvrtJwXrvtJ55ZIRZK30l407Aq9W', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:35.476835+00', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:35.476835+00', 'admin', 'ADMIN', TRUE, TRUE, '8baed962-06e8-4797-abf2-53550c91ba82', TRUE, NULL, NULL, NULL);             
CREATE CACHED TABLE "public"."ticket_flag"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "flag" CHARACTER VARYING(30) NOT NULL
);          
ALTER TABLE "public"."ticket_flag" ADD CONSTRAINT "public"."CONSTRAINT_15" PRIMARY KEY("number", "flag");      
-- 1 +/- SELECT COUNT(*) FROM public.ticket_flag;              
INSERT INTO "public"."ticket_flag" VALUES
('2611-0001-3', 'PLACE_TO_CHECK');   
CREATE CACHED TABLE "public"."ticket_attachment"(
    "id" CHARACTER VARYING(400) NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "rank" INTEGER NOT NULL,
    "type" CHARACTER VARYING(20) NOT NULL,
    "media_type" CHARACTER VARYING NOT NULL,
    "bytes" BIGINT NOT NULL
);   
ALTER TABLE "public"."ticket_attachment" ADD CONSTRAINT "public"."CONSTRAINT_9B60" PRIMARY KEY("number", "id");
-- 0 +/- SELECT COUNT(*) FROM public.ticket_attachment;        
CREATE CACHED TABLE "public"."ticket_line"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "speaker" CHARACTER VARYING(20) NOT NULL,
    "words" CHARACTER VARYING NOT NULL,
    "officer" CHARACTER VARYING(60),
    "stage" CHARACTER VARYING(20)
);   
ALTER TABLE "public"."ticket_line" ADD CONSTRAINT "public"."CONSTRAINT_158" PRIMARY KEY("id"); 
-- 1 +/- SELECT COUNT(*) FROM public.ticket_line;              
INSERT INTO "public"."ticket_line" VALUES
(1, '2611-0001-3', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:50.157512+00', 'CITIZEN', 'jalan rusak parah depan SDN 2 Cikupa sudah 3 bulan', NULL, NULL);           
CREATE INDEX "public"."ticket_line_of" ON "public"."ticket_line"("number" NULLS LAST, "at" NULLS LAST, "id" NULLS LAST);       
CREATE INDEX "public"."ticket_line_by_speaker" ON "public"."ticket_line"("speaker" NULLS LAST, "at" NULLS LAST, "number" NULLS LAST);          
CREATE CACHED TABLE "public"."officer_unit"(
    "officer" CHARACTER VARYING(60) NOT NULL,
    "unit" CHARACTER VARYING(40) NOT NULL
);        
ALTER TABLE "public"."officer_unit" ADD CONSTRAINT "public"."CONSTRAINT_A15E" PRIMARY KEY("officer", "unit");  
-- 0 +/- SELECT COUNT(*) FROM public.officer_unit;             
CREATE CACHED TABLE "public"."amendment"(
    "id" CHARACTER VARYING(400) NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL
); 
ALTER TABLE "public"."amendment" ADD CONSTRAINT "public"."CONSTRAINT_90" PRIMARY KEY("id");    
-- 0 +/- SELECT COUNT(*) FROM public.amendment;
CREATE CACHED TABLE "public"."deadline_step"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "deadline" DATE NOT NULL,
    "step" CHARACTER VARYING(20) NOT NULL,
    "unit" CHARACTER VARYING(40) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL
);   
ALTER TABLE "public"."deadline_step" ADD CONSTRAINT "public"."CONSTRAINT_A08E" PRIMARY KEY("number", "deadline", "step");      
-- 0 +/- SELECT COUNT(*) FROM public.deadline_step;            
CREATE INDEX "public"."deadline_step_of_unit" ON "public"."deadline_step"("unit" NULLS LAST, "step" NULLS LAST);               
CREATE CACHED TABLE "public"."ticket_change_counter"(
    "last" BIGINT NOT NULL
);            
-- 1 +/- SELECT COUNT(*) FROM public.ticket_change_counter;    
INSERT INTO "public"."ticket_change_counter" VALUES
(0);       
CREATE CACHED TABLE "public"."ticket_owner"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 2) NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "from_unit" CHARACTER VARYING(40),
    "to_unit" CHARACTER VARYING(40) NOT NULL,
    "cause" CHARACTER VARYING(20) NOT NULL,
    "officer" CHARACTER VARYING(60),
    "reason" CHARACTER VARYING
);          
ALTER TABLE "public"."ticket_owner" ADD CONSTRAINT "public"."CONSTRAINT_9BE" PRIMARY KEY("id");
-- 1 +/- SELECT COUNT(*) FROM public.ticket_owner;             
INSERT INTO "public"."ticket_owner" VALUES
(1, '2611-0001-3', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:53.082449+00', NULL, 'verifikasi', 'FILED', NULL, NULL);              
CREATE INDEX "public"."ticket_owner_of" ON "public"."ticket_owner"("number" NULLS LAST, "id" NULLS LAST);      
CREATE CACHED TABLE "public"."audit"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "officer" CHARACTER VARYING(60) NOT NULL,
    "deed" CHARACTER VARYING(40) NOT NULL,
    "number" CHARACTER VARYING(20),
    "detail" CHARACTER VARYING
);      
ALTER TABLE "public"."audit" ADD CONSTRAINT "public"."CONSTRAINT_5" PRIMARY KEY("id");         
-- 0 +/- SELECT COUNT(*) FROM public.audit;    
CREATE INDEX "public"."audit_of_ticket" ON "public"."audit"("number" NULLS LAST, "at" NULLS LAST);             
CREATE CACHED TABLE "public"."ticket_change"(
    "id" BIGINT NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "stage" CHARACTER VARYING(20),
    "words" CHARACTER VARYING,
    "promised" DATE
);      
ALTER TABLE "public"."ticket_change" ADD CONSTRAINT "public"."CONSTRAINT_CB" PRIMARY KEY("id");
-- 0 +/- SELECT COUNT(*) FROM public.ticket_change;            
CREATE INDEX "public"."ticket_change_of" ON "public"."ticket_change"("number" NULLS LAST, "id" NULLS LAST);    
CREATE CACHED TABLE "public"."desk_lease"(
    "name" CHARACTER VARYING(40) NOT NULL,
    "holder" CHARACTER VARYING(60) NOT NULL,
    "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL
);          
ALTER TABLE "public"."desk_lease" ADD CONSTRAINT "public"."CONSTRAINT_5A" PRIMARY KEY("name"); 
-- 1 +/- SELECT COUNT(*) FROM public.desk_lease;               
INSERT INTO "public"."desk_lease" VALUES
('deadlines', '4970d1af-0c51-4c4d-a6ed-081874bccfcc', TIMESTAMP WITH TIME ZONE '2026-11-23 05:34:03.014699+00');      
CREATE CACHED TABLE "public"."officer_recovery_code"(
    "officer" CHARACTER VARYING(60) NOT NULL,
    "hash" CHARACTER VARYING(200) NOT NULL
);              
ALTER TABLE "public"."officer_recovery_code" ADD CONSTRAINT "public"."CONSTRAINT_CD4" PRIMARY KEY("officer", "hash");          
-- 0 +/- SELECT COUNT(*) FROM public.officer_recovery_code;    
CREATE CACHED TABLE "public"."ticket_word"(
    "word" CHARACTER VARYING(40) NOT NULL,
    "place" BOOLEAN NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL
);            
ALTER TABLE "public"."ticket_word" ADD CONSTRAINT "public"."CONSTRAINT_158F1" PRIMARY KEY("word", "place", "number");          
-- 11 +/- SELECT COUNT(*) FROM public.ticket_word;             
INSERT INTO "public"."ticket_word" VALUES
('jalan', FALSE, '2611-0001-3'),
('rusak', FALSE, '2611-0001-3'),
('parah', FALSE, '2611-0001-3'),
('depan', FALSE, '2611-0001-3'),
('sdn', FALSE, '2611-0001-3'),
('cikupa', FALSE, '2611-0001-3'),
('sudah', FALSE, '2611-0001-3'),
('bulan', FALSE, '2611-0001-3'),
('depan', TRUE, '2611-0001-3'),
('sdn', TRUE, '2611-0001-3'),
('cikupa', TRUE, '2611-0001-3');
CREATE INDEX "public"."ticket_word_of" ON "public"."ticket_word"("number" NULLS LAST, "word" NULLS LAST, "place" NULLS LAST);  
CREATE CACHED TABLE "public"."reveal"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "officer" CHARACTER VARYING(60) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "until" TIMESTAMP WITH TIME ZONE NOT NULL,
    "reason" CHARACTER VARYING(40) NOT NULL,
    "note" CHARACTER VARYING NOT NULL
);    
ALTER TABLE "public"."reveal" ADD CONSTRAINT "public"."CONSTRAINT_C8" PRIMARY KEY("id");       
-- 0 +/- SELECT COUNT(*) FROM public.reveal;   
CREATE INDEX "public"."reveal_of_ticket" ON "public"."reveal"("number" NULLS LAST, "officer" NULLS LAST, "until" NULLS LAST);  
CREATE CACHED TABLE "public"."routing_rule"(
    "topic" CHARACTER VARYING(60) NOT NULL,
    "region" CHARACTER VARYING(20) NOT NULL,
    "unit" CHARACTER VARYING(40) NOT NULL
);             
ALTER TABLE "public"."routing_rule" ADD CONSTRAINT "public"."CONSTRAINT_DC" PRIMARY KEY("topic", "region");    
-- 0 +/- SELECT COUNT(*) FROM public.routing_rule;             
CREATE INDEX "public"."routing_rule_of_unit" ON "public"."routing_rule"("unit" NULLS LAST);    
CREATE CACHED TABLE "public"."unit"(
    "code" CHARACTER VARYING(40) NOT NULL,
    "name" CHARACTER VARYING(200) NOT NULL,
    "tier" CHARACTER VARYING(20) NOT NULL,
    "region" CHARACTER VARYING(20),
    "parent" CHARACTER VARYING(40),
    "active" BOOLEAN NOT NULL,
    "heir" CHARACTER VARYING(40)
);              
ALTER TABLE "public"."unit" ADD CONSTRAINT "public"."CONSTRAINT_3" PRIMARY KEY("code");        
-- 1 +/- SELECT COUNT(*) FROM public.unit;     
INSERT INTO "public"."unit" VALUES
('verifikasi', 'Meja verifikasi', 'REGENCY', NULL, NULL, TRUE, NULL);       
CREATE CACHED TABLE "public"."similar_word"(
    "word" CHARACTER VARYING(40) NOT NULL,
    "filed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL
);       
ALTER TABLE "public"."similar_word" ADD CONSTRAINT "public"."CONSTRAINT_27" PRIMARY KEY("word", "filed_at", "number");         
-- 4 +/- SELECT COUNT(*) FROM public.similar_word;             
INSERT INTO "public"."similar_word" VALUES
('cikupa', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:50.157512+00', '2611-0001-3'),
('rusak', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:50.157512+00', '2611-0001-3'),
('sdn', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:50.157512+00', '2611-0001-3'),
('sdn 2', TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:50.157512+00', '2611-0001-3');      
CREATE INDEX "public"."similar_word_of" ON "public"."similar_word"("number" NULLS LAST);       
CREATE CACHED TABLE "public"."ticket_similar"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "other" CHARACTER VARYING(20) NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "state" CHARACTER VARYING(10) NOT NULL,
    "officer" CHARACTER VARYING(60),
    "at" TIMESTAMP WITH TIME ZONE NOT NULL
);  
ALTER TABLE "public"."ticket_similar" ADD CONSTRAINT "public"."CONSTRAINT_FADD" PRIMARY KEY("number", "other");
-- 0 +/- SELECT COUNT(*) FROM public.ticket_similar;           
CREATE INDEX "public"."ticket_similar_by_other" ON "public"."ticket_similar"("other" NULLS LAST, "state" NULLS LAST);          
CREATE INDEX "public"."ticket_similar_by_state" ON "public"."ticket_similar"("state" NULLS LAST, "number" NULLS LAST);         
CREATE CACHED TABLE "public"."ticket_joined"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "leader" CHARACTER VARYING(20) NOT NULL,
    "officer" CHARACTER VARYING(60) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL
);            
ALTER TABLE "public"."ticket_joined" ADD CONSTRAINT "public"."CONSTRAINT_D8" PRIMARY KEY("number");            
-- 0 +/- SELECT COUNT(*) FROM public.ticket_joined;            
CREATE INDEX "public"."ticket_joined_by_leader" ON "public"."ticket_joined"("leader" NULLS LAST);              
CREATE CACHED TABLE "public"."inbox_saved"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "officer" CHARACTER VARYING(60) NOT NULL,
    "name" CHARACTER VARYING(60) NOT NULL,
    "choices" CHARACTER VARYING(1000) NOT NULL
);
ALTER TABLE "public"."inbox_saved" ADD CONSTRAINT "public"."CONSTRAINT_4" PRIMARY KEY("id");   
-- 0 +/- SELECT COUNT(*) FROM public.inbox_saved;              
CREATE CACHED TABLE "public"."ticket_held"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "stage" CHARACTER VARYING(20),
    "words" CHARACTER VARYING,
    "until" TIMESTAMP WITH TIME ZONE NOT NULL,
    "officer" CHARACTER VARYING(60) NOT NULL,
    "deed" CHARACTER VARYING(40) NOT NULL,
    "promised" DATE,
    "line" BIGINT,
    "version" BIGINT NOT NULL,
    "before_stage" CHARACTER VARYING(20) NOT NULL,
    "before_due" DATE,
    "before_unit" CHARACTER VARYING(40) NOT NULL,
    "before_citizen_wrote" BOOLEAN NOT NULL,
    "before_verify_by" DATE NOT NULL,
    "before_follow_up_by" DATE,
    "before_answer_by" DATE,
    "before_followed_up_on" DATE,
    "before_close_by" DATE,
    "before_clock_stopped" DATE,
    "before_resume_stage" CHARACTER VARYING(20),
    "before_handed_to" CHARACTER VARYING
);         
ALTER TABLE "public"."ticket_held" ADD CONSTRAINT "public"."CONSTRAINT_1588" PRIMARY KEY("id");
-- 0 +/- SELECT COUNT(*) FROM public.ticket_held;              
CREATE INDEX "public"."ticket_held_until" ON "public"."ticket_held"("until" NULLS LAST);       
CREATE INDEX "public"."ticket_held_of" ON "public"."ticket_held"("number" NULLS LAST);         
CREATE CACHED TABLE "public"."ticket_note"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "officer" CHARACTER VARYING(60) NOT NULL,
    "words" CHARACTER VARYING NOT NULL
);          
ALTER TABLE "public"."ticket_note" ADD CONSTRAINT "public"."CONSTRAINT_158B" PRIMARY KEY("id");
-- 0 +/- SELECT COUNT(*) FROM public.ticket_note;              
CREATE INDEX "public"."ticket_note_of" ON "public"."ticket_note"("number" NULLS LAST, "at" NULLS LAST);        
CREATE CACHED TABLE "public"."ticket_presence"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "officer" CHARACTER VARYING(60) NOT NULL,
    "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL
);  
ALTER TABLE "public"."ticket_presence" ADD CONSTRAINT "public"."CONSTRAINT_F81" PRIMARY KEY("number", "officer");              
-- 0 +/- SELECT COUNT(*) FROM public.ticket_presence;          
CREATE CACHED TABLE "public"."template"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1 RESTART WITH 9) NOT NULL,
    "verb" CHARACTER VARYING(20) NOT NULL,
    "name" CHARACTER VARYING(60) NOT NULL,
    "words" CHARACTER VARYING NOT NULL
);               
ALTER TABLE "public"."template" ADD CONSTRAINT "public"."CONSTRAINT_B" PRIMARY KEY("id");      
-- 8 +/- SELECT COUNT(*) FROM public.template; 
INSERT INTO "public"."template" VALUES
(1, 'POSTPONE', 'Tempat', 'Di mana tepatnya kejadian ini? Mohon sebutkan nama jalan, desa atau kelurahan, dan patokan terdekat.'),
(2, 'POSTPONE', 'Waktu', 'Kapan kejadian ini, dan apakah masih berlangsung?'),
(3, 'POSTPONE', 'Foto', 'Mohon kirim foto supaya petugas dapat melihat keadaannya.'),
(4, 'REPLY', 'Terima kasih', 'Terima kasih atas laporan "{judul}". Kami sedang memeriksanya.'),
(5, 'REPLY', 'Sedang dikerjakan', 'Laporan {nomor} sedang dikerjakan petugas di lapangan. Kami kabari lagi setelah selesai.'),
(6, 'ARCHIVE', 'Sudah dilaporkan', 'Hal ini sudah dilaporkan dan sedang ditangani.'),
(7, 'ARCHIVE', 'Bukan laporan', 'Pesan ini tidak berisi hal yang dapat kami tindak lanjuti. Silakan kirim laporan baru kapan saja.'),
(8, 'FINISH', 'Sudah diperbaiki', 'Sudah diperbaiki. Terima kasih sudah melapor.');  
CREATE CACHED TABLE "public"."ticket_pin"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "hash" CHARACTER VARYING(64) NOT NULL
);           
ALTER TABLE "public"."ticket_pin" ADD CONSTRAINT "public"."CONSTRAINT_7C" PRIMARY KEY("number");               
-- 1 +/- SELECT COUNT(*) FROM public.ticket_pin;               
INSERT INTO "public"."ticket_pin" VALUES
('2611-0001-3', '468182f9d6f5b063535c037d788492d7473cb2113e5e1b88f639d08bfe8443e2');  
CREATE CACHED TABLE "public"."check_try"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "subject" CHARACTER VARYING(64) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL
); 
ALTER TABLE "public"."check_try" ADD CONSTRAINT "public"."CONSTRAINT_17" PRIMARY KEY("id");    
-- 0 +/- SELECT COUNT(*) FROM public.check_try;
CREATE INDEX "public"."check_try_of" ON "public"."check_try"("subject" NULLS LAST, "at" NULLS LAST);           
CREATE INDEX "public"."check_try_by_time" ON "public"."check_try"("at" NULLS LAST);            
CREATE CACHED TABLE "public"."api_key"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "name" CHARACTER VARYING(40) NOT NULL,
    "hash" CHARACTER VARYING(64) NOT NULL,
    "may_read" BOOLEAN NOT NULL,
    "may_file" BOOLEAN NOT NULL,
    "may_update" BOOLEAN NOT NULL,
    "region" CHARACTER VARYING(20),
    "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "made_by" CHARACTER VARYING(60) NOT NULL,
    "revoked_at" TIMESTAMP WITH TIME ZONE,
    "revoked_by" CHARACTER VARYING(60)
);            
ALTER TABLE "public"."api_key" ADD CONSTRAINT "public"."CONSTRAINT_D0" PRIMARY KEY("id");      
-- 0 +/- SELECT COUNT(*) FROM public.api_key;  
CREATE CACHED TABLE "public"."api_key_unit"(
    "api_key" BIGINT NOT NULL,
    "unit" CHARACTER VARYING(40) NOT NULL
);       
ALTER TABLE "public"."api_key_unit" ADD CONSTRAINT "public"."CONSTRAINT_63C" PRIMARY KEY("api_key", "unit");   
-- 0 +/- SELECT COUNT(*) FROM public.api_key_unit;             
CREATE CACHED TABLE "public"."open311_filing"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "api_key" BIGINT NOT NULL,
    "reference" CHARACTER VARYING(200),
    "at" TIMESTAMP WITH TIME ZONE NOT NULL
);               
ALTER TABLE "public"."open311_filing" ADD CONSTRAINT "public"."CONSTRAINT_8" PRIMARY KEY("number");            
-- 0 +/- SELECT COUNT(*) FROM public.open311_filing;           
CREATE CACHED TABLE "public"."webhook"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "url" CHARACTER VARYING(2000) NOT NULL,
    "events" CHARACTER VARYING(200) NOT NULL,
    "secret" CHARACTER VARYING(100) NOT NULL,
    "made_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "made_by" CHARACTER VARYING(60) NOT NULL,
    "stopped_at" TIMESTAMP WITH TIME ZONE
);           
ALTER TABLE "public"."webhook" ADD CONSTRAINT "public"."CONSTRAINT_48" PRIMARY KEY("id");      
-- 0 +/- SELECT COUNT(*) FROM public.webhook;  
CREATE CACHED TABLE "public"."webhook_seen"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "state" CHARACTER VARYING(400) NOT NULL
);       
ALTER TABLE "public"."webhook_seen" ADD CONSTRAINT "public"."CONSTRAINT_C83" PRIMARY KEY("number");            
-- 0 +/- SELECT COUNT(*) FROM public.webhook_seen;             
CREATE CACHED TABLE "public"."webhook_delivery"(
    "id" BIGINT GENERATED BY DEFAULT AS IDENTITY(START WITH 1) NOT NULL,
    "webhook" BIGINT NOT NULL,
    "message" CHARACTER VARYING(60) NOT NULL,
    "number" CHARACTER VARYING(20) NOT NULL,
    "event" CHARACTER VARYING(40) NOT NULL,
    "body" CHARACTER VARYING NOT NULL,
    "begun_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "due_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "lease_until" TIMESTAMP WITH TIME ZONE,
    "attempts" INTEGER NOT NULL,
    "done_at" TIMESTAMP WITH TIME ZONE,
    "dead_at" TIMESTAMP WITH TIME ZONE,
    "reason" CHARACTER VARYING(200)
);   
ALTER TABLE "public"."webhook_delivery" ADD CONSTRAINT "public"."CONSTRAINT_E0" PRIMARY KEY("id");             
-- 0 +/- SELECT COUNT(*) FROM public.webhook_delivery;         
CREATE INDEX "public"."webhook_delivery_due" ON "public"."webhook_delivery"("done_at" NULLS LAST, "dead_at" NULLS LAST, "due_at" NULLS LAST);  
CREATE INDEX "public"."webhook_delivery_order" ON "public"."webhook_delivery"("webhook" NULLS LAST, "number" NULLS LAST, "id" NULLS LAST);     
CREATE CACHED TABLE "public"."ticket"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "channel" CHARACTER VARYING(40) NOT NULL,
    "kind" CHARACTER VARYING(20) NOT NULL,
    "title" CHARACTER VARYING NOT NULL,
    "description" CHARACTER VARYING NOT NULL,
    "topic" CHARACTER VARYING(60) NOT NULL,
    "topic_by" CHARACTER VARYING(60),
    "machine_topic" CHARACTER VARYING(60) NOT NULL,
    "machine_confidence" DOUBLE PRECISION NOT NULL,
    "place_words" CHARACTER VARYING,
    "place_region" CHARACTER VARYING,
    "place_latitude" DOUBLE PRECISION,
    "place_longitude" DOUBLE PRECISION,
    "place_unsure" BOOLEAN NOT NULL,
    "incident_words" CHARACTER VARYING,
    "incident_from" DATE,
    "incident_to" DATE,
    "language" CHARACTER VARYING(20) NOT NULL,
    "reporter" CHARACTER VARYING,
    "stage" CHARACTER VARYING(20) NOT NULL,
    "due" DATE,
    "citizen_wrote" BOOLEAN NOT NULL,
    "filed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "verify_by" DATE NOT NULL,
    "version" BIGINT NOT NULL,
    "touched_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "place_region_name" CHARACTER VARYING,
    "rating" CHARACTER VARYING(10),
    "unit" CHARACTER VARYING(40) DEFAULT 'verifikasi' NOT NULL,
    "follow_up_by" DATE,
    "answer_by" DATE,
    "followed_up_on" DATE,
    "close_by" DATE,
    "clock_stopped" DATE,
    "resume_stage" CHARACTER VARYING(20),
    "handed_to" CHARACTER VARYING,
    "to_check" BOOLEAN DEFAULT TRUE NOT NULL,
    "indexed" BOOLEAN DEFAULT FALSE NOT NULL,
    "title_by" CHARACTER VARYING(60),
    "kind_by" CHARACTER VARYING(60),
    "place_by" CHARACTER VARYING(60),
    "incident_by" CHARACTER VARYING(60),
    "model_version" CHARACTER VARYING(64)
);           
ALTER TABLE "public"."ticket" ADD CONSTRAINT "public"."CONSTRAINT_C" PRIMARY KEY("number");    
-- 1 +/- SELECT COUNT(*) FROM public.ticket;   
INSERT INTO "public"."ticket" VALUES
('2611-0001-3', 'sms', 'COMPLAINT', 'Jalan rusak parah depan SDN 2 Cikupa sudah 3 bulan', 'jalan rusak parah depan SDN 2 Cikupa sudah 3 bulan', 'lainnya', NULL, 'lainnya', 0.893447046274266, 'depan SDN 2 Cikupa', NULL, NULL, NULL, TRUE, 'sudah 3 bulan', DATE '2026-08-23', DATE '2026-11-23', 'id', 'tel:+628400000000001', 'RECEIVED', DATE '2026-11-26', FALSE, TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:50.157512+00', DATE '2026-11-26', 0, TIMESTAMP WITH TIME ZONE '2026-11-23 05:33:52.585299+00', NULL, NULL, 'verifikasi', NULL, NULL, NULL, NULL, NULL, NULL, NULL, TRUE, TRUE, NULL, NULL, NULL, NULL, 'shipped');     
CREATE INDEX "public"."ticket_by_region" ON "public"."ticket"("place_region" NULLS LAST, "filed_at" NULLS LAST);               
CREATE INDEX "public"."ticket_by_point" ON "public"."ticket"("place_latitude" NULLS LAST, "place_longitude" NULLS LAST);       
CREATE INDEX "public"."ticket_by_time" ON "public"."ticket"("filed_at" NULLS LAST, "number" NULLS LAST);       
CREATE INDEX "public"."ticket_by_touch" ON "public"."ticket"("touched_at" NULLS LAST);         
CREATE INDEX "public"."ticket_by_deadline" ON "public"."ticket"("due" NULLS LAST, "unit" NULLS LAST);          
CREATE INDEX "public"."ticket_by_close" ON "public"."ticket"("close_by" NULLS LAST);           
CREATE INDEX "public"."ticket_by_stage" ON "public"."ticket"("stage" NULLS LAST, "filed_at" NULLS LAST, "number" NULLS LAST);  
CREATE INDEX "public"."ticket_by_check" ON "public"."ticket"("stage" NULLS LAST, "to_check" NULLS LAST, "filed_at" NULLS LAST, "number" NULLS LAST);           
CREATE INDEX "public"."ticket_by_topic" ON "public"."ticket"("topic" NULLS LAST, "filed_at" NULLS LAST, "number" NULLS LAST);  
CREATE INDEX "public"."ticket_by_unit" ON "public"."ticket"("unit" NULLS LAST, "stage" NULLS LAST, "filed_at" NULLS LAST, "number" NULLS LAST);
CREATE INDEX "public"."ticket_by_due" ON "public"."ticket"("due" NULLS LAST, "number" NULLS LAST);             
CREATE CACHED TABLE "public"."learning_example"(
    "number" CHARACTER VARYING(20) NOT NULL,
    "text" CHARACTER VARYING NOT NULL,
    "topic" CHARACTER VARYING(60) NOT NULL,
    "way" CHARACTER VARYING(10) NOT NULL,
    "machine_topic" CHARACTER VARYING(60) NOT NULL,
    "machine_confidence" DOUBLE PRECISION NOT NULL,
    "model_version" CHARACTER VARYING(64),
    "officer" CHARACTER VARYING(60) NOT NULL,
    "at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "filed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
    "withdrawn_at" TIMESTAMP WITH TIME ZONE
);       
ALTER TABLE "public"."learning_example" ADD CONSTRAINT "public"."CONSTRAINT_A5" PRIMARY KEY("number");         
-- 0 +/- SELECT COUNT(*) FROM public.learning_example;         
CREATE INDEX "public"."learning_example_by_time" ON "public"."learning_example"("filed_at" NULLS LAST);        
CREATE CACHED TABLE "public"."learning_run"(
    "id" INTEGER NOT NULL,
    "state" CHARACTER VARYING(10) NOT NULL,
    "version" CHARACTER VARYING(64),
    "officer" CHARACTER VARYING(60),
    "started_at" TIMESTAMP WITH TIME ZONE,
    "beat_at" TIMESTAMP WITH TIME ZONE,
    "done" INTEGER NOT NULL,
    "steps" INTEGER NOT NULL,
    "cancel_asked" BOOLEAN NOT NULL,
    "problem" CHARACTER VARYING
);            
ALTER TABLE "public"."learning_run" ADD CONSTRAINT "public"."CONSTRAINT_AA" PRIMARY KEY("id"); 
-- 1 +/- SELECT COUNT(*) FROM public.learning_run;             
INSERT INTO "public"."learning_run" VALUES
(1, 'NONE', NULL, NULL, NULL, NULL, 0, 0, FALSE, NULL);             
ALTER TABLE "public"."inbox_saved" ADD CONSTRAINT "public"."CONSTRAINT_4A" UNIQUE NULLS DISTINCT ("officer", "name");          
ALTER TABLE "public"."api_key" ADD CONSTRAINT "public"."CONSTRAINT_D04" UNIQUE NULLS DISTINCT ("hash");        
ALTER TABLE "public"."template" ADD CONSTRAINT "public"."CONSTRAINT_B1" UNIQUE NULLS DISTINCT ("verb", "name");
ALTER TABLE "public"."open311_filing" ADD CONSTRAINT "public"."CONSTRAINT_8F2" UNIQUE NULLS DISTINCT ("api_key", "reference"); 
ALTER TABLE "public"."similar_word" ADD CONSTRAINT "public"."CONSTRAINT_2" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;               
ALTER TABLE "public"."api_key_unit" ADD CONSTRAINT "public"."CONSTRAINT_6" FOREIGN KEY("api_key") REFERENCES "public"."api_key"("id") NOCHECK; 
ALTER TABLE "public"."ticket_word" ADD CONSTRAINT "public"."CONSTRAINT_158F" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;             
ALTER TABLE "public"."ticket_because" ADD CONSTRAINT "public"."CONSTRAINT_7" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;             
ALTER TABLE "public"."ticket_guess" ADD CONSTRAINT "public"."CONSTRAINT_9" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;               
ALTER TABLE "public"."ticket_flag" ADD CONSTRAINT "public"."CONSTRAINT_1" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;
ALTER TABLE "public"."ticket_line" ADD CONSTRAINT "public"."CONSTRAINT_158A" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;             
ALTER TABLE "public"."deadline_step" ADD CONSTRAINT "public"."CONSTRAINT_A0" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;             
ALTER TABLE "public"."open311_filing" ADD CONSTRAINT "public"."CONSTRAINT_8F" FOREIGN KEY("api_key") REFERENCES "public"."api_key"("id") NOCHECK;              
ALTER TABLE "public"."ticket_held" ADD CONSTRAINT "public"."CONSTRAINT_15882" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;            
ALTER TABLE "public"."ticket" ADD CONSTRAINT "public"."CONSTRAINT_CBE" FOREIGN KEY("unit") REFERENCES "public"."unit"("code") NOCHECK;         
ALTER TABLE "public"."officer_unit" ADD CONSTRAINT "public"."CONSTRAINT_A1" FOREIGN KEY("officer") REFERENCES "public"."officer"("name") NOCHECK;              
ALTER TABLE "public"."ticket_owner" ADD CONSTRAINT "public"."CONSTRAINT_9BE74" FOREIGN KEY("from_unit") REFERENCES "public"."unit"("code") NOCHECK;            
ALTER TABLE "public"."ticket_change" ADD CONSTRAINT "public"."CONSTRAINT_CBA" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;            
ALTER TABLE "public"."unit" ADD CONSTRAINT "public"."CONSTRAINT_36D" FOREIGN KEY("heir") REFERENCES "public"."unit"("code") NOCHECK;           
ALTER TABLE "public"."ticket_joined" ADD CONSTRAINT "public"."CONSTRAINT_D80" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;            
ALTER TABLE "public"."reveal" ADD CONSTRAINT "public"."CONSTRAINT_C84E" FOREIGN KEY("officer") REFERENCES "public"."officer"("name") NOCHECK;  
ALTER TABLE "public"."officer_recovery_code" ADD CONSTRAINT "public"."CONSTRAINT_CD" FOREIGN KEY("officer") REFERENCES "public"."officer"("name") NOCHECK;     
ALTER TABLE "public"."ticket_errand" ADD CONSTRAINT "public"."CONSTRAINT_CF" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;             
ALTER TABLE "public"."unit" ADD CONSTRAINT "public"."CONSTRAINT_36" FOREIGN KEY("parent") REFERENCES "public"."unit"("code") NOCHECK;          
ALTER TABLE "public"."ticket_attachment" ADD CONSTRAINT "public"."CONSTRAINT_9B6" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;        
ALTER TABLE "public"."ticket_owner" ADD CONSTRAINT "public"."CONSTRAINT_9BE747" FOREIGN KEY("to_unit") REFERENCES "public"."unit"("code") NOCHECK;             
ALTER TABLE "public"."routing_rule" ADD CONSTRAINT "public"."CONSTRAINT_D" FOREIGN KEY("unit") REFERENCES "public"."unit"("code") NOCHECK;     
ALTER TABLE "public"."ticket_place_candidate" ADD CONSTRAINT "public"."CONSTRAINT_E" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;     
ALTER TABLE "public"."ticket_presence" ADD CONSTRAINT "public"."CONSTRAINT_F" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;            
ALTER TABLE "public"."officer_unit" ADD CONSTRAINT "public"."CONSTRAINT_A15" FOREIGN KEY("unit") REFERENCES "public"."unit"("code") NOCHECK;   
ALTER TABLE "public"."learning_example" ADD CONSTRAINT "public"."CONSTRAINT_A56" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;         
ALTER TABLE "public"."ticket_owner" ADD CONSTRAINT "public"."CONSTRAINT_9BE7" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;            
ALTER TABLE "public"."webhook_delivery" ADD CONSTRAINT "public"."CONSTRAINT_E0D" FOREIGN KEY("webhook") REFERENCES "public"."webhook"("id") NOCHECK;           
ALTER TABLE "public"."amendment" ADD CONSTRAINT "public"."CONSTRAINT_90C" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;
ALTER TABLE "public"."ticket_note" ADD CONSTRAINT "public"."CONSTRAINT_158B0" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;            
ALTER TABLE "public"."deadline_step" ADD CONSTRAINT "public"."CONSTRAINT_A08" FOREIGN KEY("unit") REFERENCES "public"."unit"("code") NOCHECK;  
ALTER TABLE "public"."reveal" ADD CONSTRAINT "public"."CONSTRAINT_C84" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;   
ALTER TABLE "public"."ticket_held" ADD CONSTRAINT "public"."CONSTRAINT_1588248" FOREIGN KEY("before_unit") REFERENCES "public"."unit"("code") NOCHECK;         
ALTER TABLE "public"."ticket_similar" ADD CONSTRAINT "public"."CONSTRAINT_FA" FOREIGN KEY("number") REFERENCES "public"."ticket"("number") NOCHECK;            
ALTER TABLE "public"."api_key_unit" ADD CONSTRAINT "public"."CONSTRAINT_63" FOREIGN KEY("unit") REFERENCES "public"."unit"("code") NOCHECK;    
ALTER TABLE "public"."ticket_similar" ADD CONSTRAINT "public"."CONSTRAINT_FAD" FOREIGN KEY("other") REFERENCES "public"."ticket"("number") NOCHECK;            
ALTER TABLE "public"."ticket_held" ADD CONSTRAINT "public"."CONSTRAINT_158824" FOREIGN KEY("line") REFERENCES "public"."ticket_line"("id") NOCHECK;            
ALTER TABLE "public"."ticket_joined" ADD CONSTRAINT "public"."CONSTRAINT_D806" FOREIGN KEY("leader") REFERENCES "public"."ticket"("number") NOCHECK;           
ALTER TABLE "public"."ticket_presence" ADD CONSTRAINT "public"."CONSTRAINT_F8" FOREIGN KEY("officer") REFERENCES "public"."officer"("name") NOCHECK;           
