CREATE TABLE secret (
                name  TEXT PRIMARY KEY,
                value TEXT NOT NULL
            ) STRICT
            ;
CREATE TABLE licence_counter (
                only_row       INTEGER PRIMARY KEY CHECK (only_row = 1),
                instance_guid  TEXT NOT NULL,
                next_number    INTEGER NOT NULL CHECK (next_number >= 0),
                pending_number INTEGER CHECK (pending_number = next_number),
                in_doubt       INTEGER NOT NULL CHECK (in_doubt IN (0, 1)),
                asked_at       TEXT
            ) STRICT
            ;
CREATE TABLE licence_grant (
                anchor     TEXT PRIMARY KEY,
                licence_id TEXT NOT NULL,
                expires_at TEXT,
                fetched_at TEXT NOT NULL
            ) STRICT
            ;
CREATE TABLE purchase (
                place   INTEGER PRIMARY KEY,
                guid    TEXT NOT NULL UNIQUE,
                state   TEXT NOT NULL,
                ended   INTEGER NOT NULL CHECK (ended IN (0, 1)),
                content TEXT NOT NULL
            ) STRICT
            ;
CREATE INDEX purchase_unfinished ON purchase (place) WHERE ended = 0;
CREATE TABLE journal (
                place    INTEGER PRIMARY KEY,
                purchase TEXT NOT NULL REFERENCES purchase (guid),
                at       TEXT NOT NULL,
                before   TEXT,
                event    TEXT,
                state    TEXT NOT NULL,
                effect   TEXT,
                detail   TEXT NOT NULL,
                seal     BLOB NOT NULL
            ) STRICT
            ;
CREATE INDEX journal_purchase ON journal (purchase);
CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER journal_kept BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TABLE intent (
                place          INTEGER PRIMARY KEY,
                purchase       TEXT NOT NULL REFERENCES purchase (guid),
                kind           TEXT NOT NULL,
                attempt        INTEGER NOT NULL CHECK (attempt >= 1),
                request        BLOB NOT NULL,
                licence_number INTEGER,
                made_at        TEXT NOT NULL,
                outcome        TEXT NOT NULL,
                refusal        TEXT,
                UNIQUE (purchase, kind, attempt)
            ) STRICT
            ;
CREATE TRIGGER intent_fixed
            BEFORE UPDATE OF purchase, kind, attempt, request, licence_number, made_at ON intent
            BEGIN SELECT RAISE(ABORT, 'an intent is what was sent'); END;
CREATE TABLE kept (
                name     TEXT PRIMARY KEY,
                taken_at TEXT NOT NULL,
                content  BLOB NOT NULL
            ) STRICT
            ;
CREATE TABLE licensed_request (
                place          INTEGER PRIMARY KEY,
                command        TEXT NOT NULL,
                request        BLOB NOT NULL,
                licence_number INTEGER,
                made_at        TEXT NOT NULL,
                outcome        TEXT NOT NULL,
                detail         TEXT NOT NULL DEFAULT ''
            ) STRICT
            ;
CREATE UNIQUE INDEX licensed_request_open
            ON licensed_request (outcome) WHERE outcome = 'open'
            ;
CREATE TRIGGER licensed_request_fixed
            BEFORE UPDATE OF command, request, licence_number, made_at ON licensed_request
            BEGIN SELECT RAISE(ABORT, 'a request is what was sent'); END;
CREATE TABLE staff_person (
                name     TEXT PRIMARY KEY CHECK (name <> ''),
                role     TEXT NOT NULL,
                pin_hash TEXT NOT NULL,
                set_at   TEXT NOT NULL
            ) STRICT
            ;
CREATE TABLE staff_lock (
                only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
                failures INTEGER NOT NULL CHECK (failures >= 0),
                tried_at TEXT
            ) STRICT
            ;
CREATE TABLE staff_trail (
                place   INTEGER PRIMARY KEY,
                at      TEXT NOT NULL,
                person  TEXT,
                role    TEXT,
                deed    TEXT NOT NULL,
                about   TEXT NOT NULL,
                detail  TEXT NOT NULL,
                outcome TEXT NOT NULL,
                seal    BLOB NOT NULL
            ) STRICT
            ;
CREATE TRIGGER staff_trail_unchanged BEFORE UPDATE ON staff_trail
            BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TRIGGER staff_trail_kept BEFORE DELETE ON staff_trail
            BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;
CREATE TABLE paper (
                purchase TEXT NOT NULL REFERENCES purchase (guid),
                kind     TEXT NOT NULL,
                begun_at TEXT NOT NULL,
                outcome  TEXT NOT NULL,
                PRIMARY KEY (purchase, kind)
            ) STRICT, WITHOUT ROWID
            ;
CREATE TABLE terminal_mark (
                only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
                key         BLOB NOT NULL,
                accepted_at TEXT NOT NULL
            ) STRICT
            ;
CREATE TABLE refund (
                place   INTEGER PRIMARY KEY,
                guid    TEXT NOT NULL UNIQUE,
                receipt TEXT NOT NULL,
                state   TEXT NOT NULL,
                ended   INTEGER NOT NULL CHECK (ended IN (0, 1)),
                slip    TEXT,
                content TEXT NOT NULL
            ) STRICT
            ;
CREATE UNIQUE INDEX refund_at_work ON refund (receipt) WHERE ended = 0;
CREATE INDEX refund_receipt ON refund (receipt);
CREATE TABLE refund_journal (
                place  INTEGER PRIMARY KEY,
                refund TEXT NOT NULL REFERENCES refund (guid),
                at     TEXT NOT NULL,
                before TEXT,
                event  TEXT,
                state  TEXT NOT NULL,
                effect TEXT,
                detail TEXT NOT NULL,
                seal   BLOB NOT NULL
            ) STRICT
            ;
CREATE TRIGGER refund_journal_unchanged BEFORE UPDATE ON refund_journal
            BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TRIGGER refund_journal_kept BEFORE DELETE ON refund_journal
            BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END;
CREATE TABLE refund_intent (
                place          INTEGER PRIMARY KEY,
                refund         TEXT NOT NULL REFERENCES refund (guid),
                kind           TEXT NOT NULL,
                attempt        INTEGER NOT NULL CHECK (attempt >= 1),
                request        BLOB NOT NULL,
                licence_number INTEGER,
                made_at        TEXT NOT NULL,
                outcome        TEXT NOT NULL,
                refusal        TEXT,
                UNIQUE (refund, kind, attempt)
            ) STRICT
            ;
CREATE INDEX refund_intent_open ON refund_intent (refund) WHERE outcome = 'open';
CREATE TRIGGER refund_intent_fixed
            BEFORE UPDATE OF refund, kind, attempt, request, licence_number, made_at
            ON refund_intent
            BEGIN SELECT RAISE(ABORT, 'an intent is what was sent'); END;
CREATE INDEX purchase_receipt ON purchase (json_extract(content, '$.receipt_number'))
            ;
CREATE INDEX purchase_number ON purchase (json_extract(content, '$.order_number'))
            ;
INSERT INTO secret (name, value) VALUES ('cash-server', 'a-till-password');
INSERT INTO secret (name, value) VALUES ('licence', 'token');
INSERT INTO licence_counter (only_row, instance_guid, next_number, pending_number, in_doubt, asked_at) VALUES (1, '00000000-0000-0000-0000-00000000004d', 3, 3, 0, NULL);
INSERT INTO licence_grant (anchor, licence_id, expires_at, fetched_at) VALUES ('6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17', '8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711', '2027-01-01T00:00:00', '2026-11-01T12:00:00+00:00');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (1, '00000000-0000-0000-0000-000000000001', 'finished', 1, '{"guid":"00000000-0000-0000-0000-000000000001","state":"finished","effect":null,"way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000},"note":""},"bonus":{"minor":0},"card_number":"7000123412341234","account_number":"","points_by_till":false,"coupon":null,"credit_percent":0,"local_date":"2026-11-01","visit":901,"order_ident":0,"order_number":"14","receipt_number":"","receipt_guid":null,"licence_numbers":[],"points":"untouched","card":"untouched","approval":null,"payment":"done","cause":null,"staff_called":false,"staff_answers":0,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (2, '00000000-0000-0000-0000-000000000002', 'new', 0, '{"guid":"00000000-0000-0000-0000-000000000002","state":"new","effect":"create-order","way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000},"note":""},"bonus":{"minor":0},"card_number":"7000123412341234","account_number":"","points_by_till":false,"coupon":null,"credit_percent":0,"local_date":"2026-11-01","visit":0,"order_ident":0,"order_number":"","receipt_number":"","receipt_guid":null,"licence_numbers":[],"points":"untouched","card":"untouched","approval":null,"payment":"untouched","cause":null,"staff_called":false,"staff_answers":0,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (3, '00000000-0000-0000-0000-000000000003', 'coupon-applied', 0, '{"guid":"00000000-0000-0000-0000-000000000003","state":"coupon-applied","effect":"look-for-debit","way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000},"note":""},"bonus":{"minor":5000},"card_number":"7000123412341234","account_number":"","points_by_till":false,"coupon":null,"credit_percent":0,"local_date":"2026-11-01","visit":903,"order_ident":0,"order_number":"14","receipt_number":"","receipt_guid":null,"licence_numbers":[],"points":"open","card":"untouched","approval":null,"payment":"untouched","cause":null,"staff_called":false,"staff_answers":0,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (4, '00000000-0000-0000-0000-000000000004', 'card-held', 0, '{"guid":"00000000-0000-0000-0000-000000000004","state":"card-held","effect":"pay-order","way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000},"note":""},"bonus":{"minor":0},"card_number":"7000123412341234","account_number":"","points_by_till":false,"coupon":null,"credit_percent":0,"local_date":"2026-11-01","visit":904,"order_ident":0,"order_number":"14","receipt_number":"","receipt_guid":null,"licence_numbers":[],"points":"untouched","card":"untouched","approval":null,"payment":"open","cause":null,"staff_called":false,"staff_answers":0,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (5, '00000000-0000-0000-0000-000000000005', 'needs-staff', 0, '{"guid":"00000000-0000-0000-0000-000000000005","state":"needs-staff","effect":"look-for-payment","way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000},"note":""},"bonus":{"minor":0},"card_number":"7000123412341234","account_number":"","points_by_till":false,"coupon":null,"credit_percent":0,"local_date":"2026-11-01","visit":905,"order_ident":0,"order_number":"14","receipt_number":"","receipt_guid":null,"licence_numbers":[],"points":"untouched","card":"untouched","approval":null,"payment":"open","cause":null,"staff_called":true,"staff_answers":0,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (1, '00000000-0000-0000-0000-000000000001', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'1E247FC985F75376A7539B5363F63E28FD171B0AFDD1D1B12A2B367F728F3030');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (2, '00000000-0000-0000-0000-000000000001', '2026-11-01T12:00:00+00:00', 'new', 'order-created', 'created', 'save-order', '', X'AB535C5875AA1E4029088D7CB8576F6A45A6D8E34C3AE90EDB95B3DC41417F5D');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (3, '00000000-0000-0000-0000-000000000001', '2026-11-01T12:00:00+00:00', 'created', 'lines-right', 'coupon-applied', 'debit-points', '', X'A5894669FB713BEFB3168961025544CFF387AB2E714B80F6946F1AB1CE1BA0C7');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (4, '00000000-0000-0000-0000-000000000001', '2026-11-01T12:00:00+00:00', 'coupon-applied', 'order-paid', 'finished', NULL, '', X'4C723495E29394A5683E5EE20C7785A83BECD0E9D380FE36DFF2C4CC6628D42B');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (5, '00000000-0000-0000-0000-000000000002', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'76EA8F45ECC53E38F415CAABDCCE4259CB2FB7B5FF2552FCC708BC9973A913E4');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (6, '00000000-0000-0000-0000-000000000003', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'C1CF60BE877190C684676559579DD856F700299A880BCA8B940146E4F733A944');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (7, '00000000-0000-0000-0000-000000000003', '2026-11-01T12:00:00+00:00', 'new', 'order-created', 'created', 'save-order', '', X'0228C49F79E0E38ACBF92D74E4BABB90B897B4628003BF4661F9CEE6E12CA063');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (8, '00000000-0000-0000-0000-000000000003', '2026-11-01T12:00:00+00:00', 'created', 'lines-right', 'coupon-applied', 'look-for-debit', '', X'C1C58C50F47DF6EF5123940992CFFEFC4934A8C24B940E63984D3DD80643EB3D');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (9, '00000000-0000-0000-0000-000000000004', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'44D7D9F3C43FD676C06367255F4E5BCB5B35E5024D8E190170EA6D8F9B61FB09');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (10, '00000000-0000-0000-0000-000000000004', '2026-11-01T12:00:00+00:00', 'new', 'order-created', 'created', 'save-order', '', X'832B5723E1EA291D1604C6FDC3174F7B682F5141B3EEC1F19F975C0A502168D3');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (11, '00000000-0000-0000-0000-000000000004', '2026-11-01T12:00:00+00:00', 'created', 'station-takes-card', 'card-held', 'pay-order', '', X'3D1A55841B7F8DC3864F838D48CD2A0BB128E2FBFE018D57B02393C380BFE1D5');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (12, '00000000-0000-0000-0000-000000000005', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'7B6B3027D28585D9884C5A49C91D9D2BB8FC9CBD2F2D72D003329796EDC7801F');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (13, '00000000-0000-0000-0000-000000000005', '2026-11-01T12:00:00+00:00', 'new', 'order-created', 'created', 'save-order', '', X'A0C3C9381A2C8D54F8F0BD5CAA698C14A5EA1DED8592C449A0D542516B8AA1D5');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (14, '00000000-0000-0000-0000-000000000005', '2026-11-01T12:00:00+00:00', 'created', 'cannot-tell', 'needs-staff', 'look-for-payment', '', X'42A56AB23A97B5CE424FAD5669846DE7869C696B6C163B03C7D02438583B780C');
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (1, '00000000-0000-0000-0000-000000000001', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (2, '00000000-0000-0000-0000-000000000001', 'save-order', 1, X'3C736176652D6F72646572203120D091D0BED180D189002F3E', 0, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (3, '00000000-0000-0000-0000-000000000002', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'open', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (4, '00000000-0000-0000-0000-000000000003', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (5, '00000000-0000-0000-0000-000000000003', 'save-order', 1, X'3C736176652D6F72646572203120D091D0BED180D189002F3E', 1, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (6, '00000000-0000-0000-0000-000000000004', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (7, '00000000-0000-0000-0000-000000000004', 'save-order', 1, X'3C736176652D6F72646572203120D091D0BED180D189002F3E', 2, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (8, '00000000-0000-0000-0000-000000000004', 'pay-order', 1, X'3C7061792D6F72646572203120D091D0BED180D189002F3E', 3, '2026-11-01T12:00:00+00:00', 'open', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (9, '00000000-0000-0000-0000-000000000005', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO kept (name, taken_at, content) VALUES ('directory', '2026-11-01T12:00:00+00:00', X'00012061207061636B6564206D656E75');
INSERT INTO licensed_request (place, command, request, licence_number, made_at, outcome, detail) VALUES (1, 'MakeReturnGoods', X'3C524B37517565727920612072657475726E2F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', '');
INSERT INTO licensed_request (place, command, request, licence_number, made_at, outcome, detail) VALUES (2, 'MakeReturnGoods', X'3C524B37517565727920616E6F746865722F3E', NULL, '2026-11-01T12:00:00+00:00', 'open', '');
INSERT INTO staff_person (name, role, pin_hash, set_at) VALUES ('Anna', 'admin', '$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaGhhc2g', '2026-11-01T12:00:00+00:00');
INSERT INTO staff_lock (only_row, failures, tried_at) VALUES (1, 4, '2026-11-01T12:00:03+00:00');
INSERT INTO staff_trail (place, at, person, role, deed, about, detail, outcome, seal) VALUES (1, '2026-11-01T12:00:00+00:00', 'Anna', 'admin', 'pin-set', '', '', 'done', X'55C1EF283AC0698CDEE8254FAD73176F8BEBFFD5B3734D21D5519252061E3FF9');
INSERT INTO staff_trail (place, at, person, role, deed, about, detail, outcome, seal) VALUES (2, '2026-11-01T12:00:00+00:00', 'Anna', 'admin', 'person-removed', '00000000-0000-0000-0000-000000000001', '', 'done', X'5C9254393E655799F12F8337C67DFBD5C6C1AFE911E15700CA66BEE02C5A03CA');
INSERT INTO staff_trail (place, at, person, role, deed, about, detail, outcome, seal) VALUES (3, '2026-11-01T12:00:00+00:00', 'Anna', 'admin', 'entered', '', '', 'done', X'A9C2CA08AFAB76BA49274D31506F95786267358EDAD9447BA11C21C5C96E1026');
INSERT INTO paper (purchase, kind, begun_at, outcome) VALUES ('00000000-0000-0000-0000-000000000001', 'counter', '2026-11-01T12:00:00+00:00', 'printing');
INSERT INTO paper (purchase, kind, begun_at, outcome) VALUES ('00000000-0000-0000-0000-000000000001', 'ticket', '2026-11-01T12:00:00+00:00', 'take');
INSERT INTO terminal_mark (only_row, key, accepted_at) VALUES (1, X'6F702D3137', '2026-11-01T12:00:00+00:00');
INSERT INTO refund (place, guid, receipt, state, ended, slip, content) VALUES (1, '00000000-0000-0000-0000-000000000015', '00000000-0000-0000-0000-00000000001f', 'finished', 1, 'take', '{"guid":"00000000-0000-0000-0000-000000000015","state":"finished","effect":null,"purchase":"00000000-0000-0000-0000-000000000001","way":"station","order":"00000000-0000-0000-0000-000000000384","order_number":"14","receipt":"00000000-0000-0000-0000-00000000001f","receipt_number":"301","receipt_total":{"minor":78000},"known":["00000000-0000-0000-0000-00000000001f"],"lines":[{"guid":"00000000-0000-0000-0000-000000000385","name":{"own":"Борщ","alternative":"Borsch"},"quantity":2000}],"whole":true,"person":"Anna","reason":"cold","card":"done","points":"none","credit":"none","returned":{"guid":"00000000-0000-0000-0000-00000000002a","number":"310","amount":{"minor":78000},"warning":""},"cause":null,"said_by_staff":false,"licence_numbers":[],"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z"}');
INSERT INTO refund (place, guid, receipt, state, ended, slip, content) VALUES (2, '00000000-0000-0000-0000-000000000016', '00000000-0000-0000-0000-000000000020', 'begun', 0, NULL, '{"guid":"00000000-0000-0000-0000-000000000016","state":"begun","effect":"return-goods","purchase":null,"way":null,"order":"00000000-0000-0000-0000-000000000384","order_number":"14","receipt":"00000000-0000-0000-0000-000000000020","receipt_number":"302","receipt_total":{"minor":78000},"known":["00000000-0000-0000-0000-000000000020"],"lines":[{"guid":"00000000-0000-0000-0000-000000000385","name":{"own":"Борщ","alternative":"Borsch"},"quantity":2000}],"whole":true,"person":"Anna","reason":"cold","card":"none","points":"none","credit":"none","returned":null,"cause":null,"said_by_staff":false,"licence_numbers":[],"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z"}');
INSERT INTO refund_journal (place, refund, at, before, event, state, effect, detail, seal) VALUES (1, '00000000-0000-0000-0000-000000000015', '2026-11-01T12:00:00+00:00', NULL, NULL, 'begun', 'return-goods', 'cold', X'B324224C95F8A4C4D13C8C7686358F178520A8D8412F9177FD6BEC533278C13F');
INSERT INTO refund_journal (place, refund, at, before, event, state, effect, detail, seal) VALUES (2, '00000000-0000-0000-0000-000000000015', '2026-11-01T12:00:00+00:00', 'begun', NULL, 'begun', 'return-goods', '', X'3B70189BA29842D8193B10128F2498ACBAC5489CB0545800DBF69D3C140CA1B3');
INSERT INTO refund_journal (place, refund, at, before, event, state, effect, detail, seal) VALUES (3, '00000000-0000-0000-0000-000000000015', '2026-11-01T12:00:00+00:00', 'begun', 'goods-returned', 'returned', 'give-back-card', '', X'EAD513ECD0390FCF4244991C9EF9265D28DDDF2DF8DCB506D3086D9C797BCBDD');
INSERT INTO refund_journal (place, refund, at, before, event, state, effect, detail, seal) VALUES (4, '00000000-0000-0000-0000-000000000015', '2026-11-01T12:00:00+00:00', 'returned', NULL, 'returned', 'give-back-card', '', X'FA7C1C1B4F83D90704CEC3774536AA4E7B2F967645AA9BFC8C202CD86BD41E3B');
INSERT INTO refund_journal (place, refund, at, before, event, state, effect, detail, seal) VALUES (5, '00000000-0000-0000-0000-000000000015', '2026-11-01T12:00:00+00:00', 'returned', 'card-given-back', 'finished', NULL, '', X'FD53843E9F538A5C5B75BC57BCD819291976F9CD40856F39391874E53E7AC78B');
INSERT INTO refund_journal (place, refund, at, before, event, state, effect, detail, seal) VALUES (6, '00000000-0000-0000-0000-000000000016', '2026-11-01T12:00:00+00:00', NULL, NULL, 'begun', 'return-goods', 'cold', X'F0207B0B6D7C1998DC768CEF3CC12B66D2C5B8F66A1AFD88959DF79EFB3F955A');
INSERT INTO refund_journal (place, refund, at, before, event, state, effect, detail, seal) VALUES (7, '00000000-0000-0000-0000-000000000016', '2026-11-01T12:00:00+00:00', 'begun', NULL, 'begun', 'return-goods', '', X'5B40C83A1EE953532F78F1C61F8F918D38EBEB87B83791E7EA6F701532EC1FBA');
INSERT INTO refund_intent (place, refund, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (1, '00000000-0000-0000-0000-000000000015', 'return-goods', 1, X'3C72657475726E2D676F6F647320D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO refund_intent (place, refund, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (2, '00000000-0000-0000-0000-000000000015', 'give-back-card', 1, X'3C676976652D6261636B2D6361726420D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO refund_intent (place, refund, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (3, '00000000-0000-0000-0000-000000000016', 'return-goods', 1, X'3C72657475726E2D676F6F647320D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'open', NULL);
PRAGMA user_version = 7;
