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
INSERT INTO secret (name, value) VALUES ('cash-server', 'a-till-password');
INSERT INTO secret (name, value) VALUES ('licence', 'a-token');
INSERT INTO licence_counter (only_row, instance_guid, next_number, pending_number, in_doubt, asked_at) VALUES (1, '00000000-0000-0000-0000-00000000004d', 3, 3, 0, NULL);
INSERT INTO licence_grant (anchor, licence_id, expires_at, fetched_at) VALUES ('6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17', '8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711', '2027-01-01T00:00:00', '2026-11-01T12:00:00+00:00');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (1, '00000000-0000-0000-0000-000000000001', 'finished', 1, '{"guid":"00000000-0000-0000-0000-000000000001","state":"finished","effect":null,"way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000}},"bonus":{"minor":10000},"card_number":"7000123412341234","account_number":"42","points_by_till":false,"coupon":null,"local_date":"2026-11-01","visit":901,"order_ident":7,"order_number":"14","receipt_number":"1007","receipt_guid":null,"licence_numbers":[0],"points":"done","payment":"done","cause":null,"staff_called":false,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (2, '00000000-0000-0000-0000-000000000002', 'new', 0, '{"guid":"00000000-0000-0000-0000-000000000002","state":"new","effect":"create-order","way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000}},"bonus":{"minor":0},"card_number":"7000123412341234","account_number":"","points_by_till":false,"coupon":null,"local_date":"2026-11-01","visit":0,"order_ident":0,"order_number":"","receipt_number":"","receipt_guid":null,"licence_numbers":[],"points":"untouched","payment":"untouched","cause":null,"staff_called":false,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (3, '00000000-0000-0000-0000-000000000003', 'saved', 0, '{"guid":"00000000-0000-0000-0000-000000000003","state":"saved","effect":"look-for-debit","way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000}},"bonus":{"minor":5000},"card_number":"7000123412341234","account_number":"","points_by_till":false,"coupon":null,"local_date":"2026-11-01","visit":902,"order_ident":8,"order_number":"15","receipt_number":"","receipt_guid":null,"licence_numbers":[1],"points":"open","payment":"untouched","cause":null,"staff_called":false,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (4, '00000000-0000-0000-0000-000000000004', 'card-held', 0, '{"guid":"00000000-0000-0000-0000-000000000004","state":"card-held","effect":"pay-order","way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000}},"bonus":{"minor":0},"card_number":"7000123412341234","account_number":"","points_by_till":false,"coupon":null,"local_date":"2026-11-01","visit":903,"order_ident":9,"order_number":"16","receipt_number":"","receipt_guid":null,"licence_numbers":[2,3],"points":"untouched","payment":"open","cause":null,"staff_called":false,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO purchase (place, guid, state, ended, content) VALUES (5, '00000000-0000-0000-0000-000000000005', 'needs-staff', 0, '{"guid":"00000000-0000-0000-0000-000000000005","state":"needs-staff","effect":"look-for-payment","way":"station","order":{"session_guid":"00000000-0000-0000-0000-000000000384","order_type_id":1000001,"lines":[{"guid":"00000000-0000-0000-0000-000000000385","dish_id":1020001,"is_combo":false,"quantity":2,"name":{"own":"Борщ","alternative":"Borsch"},"shown":{"minor":78000},"modifiers":[{"modifier_id":5,"count":1,"name":{"own":"Сметана","alternative":"Sour cream"}}],"components":[]}],"total":{"minor":78000}},"bonus":{"minor":0},"card_number":"7000123412341234","account_number":"","points_by_till":false,"coupon":null,"local_date":"2026-11-01","visit":0,"order_ident":0,"order_number":"","receipt_number":"","receipt_guid":null,"licence_numbers":[],"points":"untouched","payment":"open","cause":null,"staff_called":true,"opened_at":"2026-11-01T12:00:00Z","changed_at":"2026-11-01T12:00:00Z","guest_seen_at":"2026-11-01T12:00:00Z","steps":[]}');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (1, '00000000-0000-0000-0000-000000000001', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'1E247FC985F75376A7539B5363F63E28FD171B0AFDD1D1B12A2B367F728F3030');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (2, '00000000-0000-0000-0000-000000000001', '2026-11-01T12:00:00+00:00', 'new', 'order-created', 'created', 'save-order', '', X'AB535C5875AA1E4029088D7CB8576F6A45A6D8E34C3AE90EDB95B3DC41417F5D');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (3, '00000000-0000-0000-0000-000000000001', '2026-11-01T12:00:00+00:00', 'created', 'lines-right', 'saved', 'debit-points', '', X'9DDF7AC803D76C342F683871A8E61FF4D1EC787F9B198810172C3DD7B97238E8');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (4, '00000000-0000-0000-0000-000000000001', '2026-11-01T12:00:00+00:00', 'saved', 'order-paid', 'finished', NULL, '', X'A6BB0C56D2FE91CCC236E5D2383BDE1104EAD2516488FE5ADB049012902B5ACF');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (5, '00000000-0000-0000-0000-000000000002', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'DF8C18B0D69B8893A36CD8B778CBF9751DB837219DD347BED15F054426C015FE');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (6, '00000000-0000-0000-0000-000000000003', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'E5B8601BAB9DF3F8BC96BD5751DF86FBEC2F8149E1353A96AB31852A3B24D9A0');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (7, '00000000-0000-0000-0000-000000000003', '2026-11-01T12:00:00+00:00', 'new', 'order-created', 'created', 'save-order', '', X'5F50570BE3DD59C9A47AF2C2152B0736DD338EA92656C43BE182B43405EA9851');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (8, '00000000-0000-0000-0000-000000000003', '2026-11-01T12:00:00+00:00', 'created', 'lines-right', 'saved', 'look-for-debit', '', X'8350E15AF0A9815BE02AF68BDA87E96682791F4B26BC8DA6056B0BC65014C28B');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (9, '00000000-0000-0000-0000-000000000004', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'87B771DED127CF4C10CC6B96E7E2CBB7430492403DCEBA62B39F866AF5413953');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (10, '00000000-0000-0000-0000-000000000004', '2026-11-01T12:00:00+00:00', 'new', 'order-created', 'created', 'save-order', '', X'22F9C291D3233E2423C0CA39A10621113862AC736587C3E11FF1409E8F93F386');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (11, '00000000-0000-0000-0000-000000000004', '2026-11-01T12:00:00+00:00', 'created', 'station-takes-card', 'card-held', 'pay-order', '', X'B0A08EF0D136A4588C2854BC5B677B4CD8735665F5F4996E3C2B0B372B0F5B7B');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (12, '00000000-0000-0000-0000-000000000005', '2026-11-01T12:00:00+00:00', NULL, NULL, 'new', 'create-order', '', X'8309FB180DDE390EA3B42D56E473B7588587A6349728C908A1C5AF990C506EC4');
INSERT INTO journal (place, purchase, at, before, event, state, effect, detail, seal) VALUES (13, '00000000-0000-0000-0000-000000000005', '2026-11-01T12:00:00+00:00', 'new', 'cannot-tell', 'needs-staff', 'look-for-payment', '', X'4935E7245D753A46966CD9F17502D5BACE531C480BAF03458EC46D8ADED73565');
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (1, '00000000-0000-0000-0000-000000000001', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (2, '00000000-0000-0000-0000-000000000001', 'save-order', 1, X'3C736176652D6F72646572203120D091D0BED180D189002F3E', 0, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (3, '00000000-0000-0000-0000-000000000001', 'debit-points', 1, X'3C64656269742D706F696E7473203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (4, '00000000-0000-0000-0000-000000000002', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'open', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (5, '00000000-0000-0000-0000-000000000003', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (6, '00000000-0000-0000-0000-000000000003', 'save-order', 1, X'3C736176652D6F72646572203120D091D0BED180D189002F3E', 1, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (7, '00000000-0000-0000-0000-000000000003', 'debit-points', 1, X'3C64656269742D706F696E7473203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'open', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (8, '00000000-0000-0000-0000-000000000004', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (9, '00000000-0000-0000-0000-000000000004', 'save-order', 1, X'3C736176652D6F72646572203120D091D0BED180D189002F3E', 2, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (10, '00000000-0000-0000-0000-000000000004', 'pay-order', 1, X'3C7061792D6F72646572203120D091D0BED180D189002F3E', 3, '2026-11-01T12:00:00+00:00', 'open', NULL);
INSERT INTO intent (place, purchase, kind, attempt, request, licence_number, made_at, outcome, refusal) VALUES (11, '00000000-0000-0000-0000-000000000005', 'create-order', 1, X'3C6372656174652D6F72646572203120D091D0BED180D189002F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', NULL);
INSERT INTO kept (name, taken_at, content) VALUES ('directory', '2026-11-01T12:00:00+00:00', X'00012061207061636B6564206D656E75');
INSERT INTO licensed_request (place, command, request, licence_number, made_at, outcome, detail) VALUES (1, 'MakeReturnGoods', X'3C524B37517565727920612072657475726E2F3E', NULL, '2026-11-01T12:00:00+00:00', 'done', '');
INSERT INTO licensed_request (place, command, request, licence_number, made_at, outcome, detail) VALUES (2, 'MakeReturnGoods', X'3C524B37517565727920616E6F746865722F3E', NULL, '2026-11-01T12:00:00+00:00', 'open', '');
PRAGMA user_version = 2;
