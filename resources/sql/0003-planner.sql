-- SPDX-FileCopyrightText: The Stilla contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Several people, doses on chosen days, what is taken when needed, dated items, pauses, what is left, and answers with words.

-- Who has a plan here, and the habits that their new doses follow. Habits may change: a dose keeps the time it was given.
CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length (name) <= 60),
  colour INTEGER NOT NULL CHECK (colour BETWEEN 0 AND 7),
  breakfast INTEGER CHECK (breakfast BETWEEN 0 AND 1439),
  lunch INTEGER CHECK (lunch BETWEEN 0 AND 1439),
  dinner INTEGER CHECK (dinner BETWEEN 0 AND 1439),
  bedtime INTEGER CHECK (bedtime BETWEEN 0 AND 1439),
  day_end INTEGER NOT NULL DEFAULT 0 CHECK (day_end BETWEEN 0 AND 720),
  zone TEXT CHECK (length (zone) BETWEEN 1 AND 64),
  removed_at TEXT CHECK (removed_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*')
) STRICT;

INSERT INTO person (id, name, colour) VALUES (1, '', 0);

CREATE TRIGGER person_stays BEFORE DELETE ON person
BEGIN SELECT RAISE (ABORT, 'a person is not deleted, they are removed from the list'); END;

-- A column with a default cannot refer to another table, so the triggers below see that the person is there.
ALTER TABLE product ADD COLUMN person_id INTEGER NOT NULL DEFAULT 1;
ALTER TABLE medicine ADD COLUMN person_id INTEGER NOT NULL DEFAULT 1;
ALTER TABLE answer ADD COLUMN person_id INTEGER NOT NULL DEFAULT 1;
ALTER TABLE drip ADD COLUMN person_id INTEGER NOT NULL DEFAULT 1;
ALTER TABLE advice ADD COLUMN person_id INTEGER NOT NULL DEFAULT 1;

-- The last day of a medicine that is taken for a time.
ALTER TABLE medicine ADD COLUMN until_date TEXT
  CHECK (until_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');

CREATE INDEX product_by_person ON product (person_id);

CREATE TRIGGER product_has_a_person BEFORE INSERT ON product
WHEN NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id)
BEGIN SELECT RAISE (ABORT, 'there is no such person'); END;
CREATE TRIGGER medicine_has_a_person BEFORE INSERT ON medicine
WHEN NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id)
BEGIN SELECT RAISE (ABORT, 'there is no such person'); END;
CREATE TRIGGER answer_has_a_person BEFORE INSERT ON answer
WHEN NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id)
BEGIN SELECT RAISE (ABORT, 'there is no such person'); END;
CREATE TRIGGER drip_has_a_person BEFORE INSERT ON drip
WHEN NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id)
BEGIN SELECT RAISE (ABORT, 'there is no such person'); END;
CREATE TRIGGER advice_has_a_person BEFORE INSERT ON advice
WHEN NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person_id)
BEGIN SELECT RAISE (ABORT, 'there is no such person'); END;

DROP INDEX one_answer_stands;
DROP INDEX one_drip_stands;
DROP INDEX one_advice_stands;
CREATE UNIQUE INDEX one_answer_stands ON answer (person_id, condition_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX one_drip_stands ON drip (person_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX one_advice_stands ON advice (person_id, rule, about) WHERE ended_at IS NULL;

-- What a person takes when they need it; each time becomes a dose of one day. The most is their own.
CREATE TABLE as_needed (
  id TEXT PRIMARY KEY NOT NULL,
  product_id TEXT NOT NULL REFERENCES product (id),
  units_num INTEGER NOT NULL CHECK (units_num > 0),
  units_den INTEGER NOT NULL CHECK (units_den BETWEEN 1 AND 100),
  most_num INTEGER NOT NULL CHECK (most_num > 0),
  most_den INTEGER NOT NULL CHECK (most_den BETWEEN 1 AND 100),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_date TEXT CHECK (until_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- The minute of a dose is of the clock; after midnight it may still belong to the evening before. A repeat without an
-- anchor is counted from the first day.
ALTER TABLE dose ADD COLUMN next_day INTEGER NOT NULL DEFAULT 0 CHECK (next_day IN (0, 1));
ALTER TABLE dose ADD COLUMN repeat_unit TEXT NOT NULL DEFAULT 'day' CHECK (repeat_unit IN ('day', 'week'));
ALTER TABLE dose ADD COLUMN repeat_every INTEGER NOT NULL DEFAULT 1 CHECK (repeat_every BETWEEN 1 AND 366);
ALTER TABLE dose ADD COLUMN weekdays INTEGER NOT NULL DEFAULT 127 CHECK (weekdays BETWEEN 1 AND 127);
ALTER TABLE dose ADD COLUMN anchor_date TEXT
  CHECK (anchor_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE dose ADD COLUMN meal TEXT CHECK (meal IN ('breakfast', 'lunch', 'dinner', 'bedtime'));
ALTER TABLE dose ADD COLUMN zone TEXT CHECK (length (zone) BETWEEN 1 AND 64);
ALTER TABLE dose ADD COLUMN as_needed_id TEXT REFERENCES as_needed (id);

CREATE TABLE visit (
  id TEXT PRIMARY KEY NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  kind TEXT NOT NULL CHECK (kind IN ('clinic', 'drip', 'blood-test', 'other')),
  name TEXT NOT NULL CHECK (length (name) <= 200),
  note TEXT NOT NULL CHECK (length (note) <= 200),
  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
  repeat_unit TEXT NOT NULL CHECK (repeat_unit IN ('day', 'week')),
  repeat_every INTEGER NOT NULL CHECK (repeat_every BETWEEN 1 AND 366),
  weekdays INTEGER NOT NULL CHECK (weekdays BETWEEN 1 AND 127),
  anchor_date TEXT NOT NULL CHECK (anchor_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_date TEXT CHECK (until_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- Without a product: the whole plan of the person.
CREATE TABLE pause (
  id TEXT PRIMARY KEY NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  product_id TEXT REFERENCES product (id),
  reason TEXT NOT NULL CHECK (length (reason) <= 200),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_date TEXT CHECK (until_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

-- What was left when somebody counted; the last row of a product holds.
CREATE TABLE stock (
  id TEXT PRIMARY KEY NOT NULL,
  product_id TEXT NOT NULL REFERENCES product (id),
  units_num INTEGER NOT NULL CHECK (units_num >= 0),
  units_den INTEGER NOT NULL CHECK (units_den BETWEEN 1 AND 100),
  on_date TEXT NOT NULL CHECK (on_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND 90)
) STRICT;

-- "Later": until when a reminder of one dose of one day rests. The last row holds.
CREATE TABLE later (
  id INTEGER PRIMARY KEY,
  dose_id TEXT NOT NULL REFERENCES dose (id),
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_at TEXT NOT NULL CHECK (until_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*'),
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*')
) STRICT;

CREATE INDEX later_by_day ON later (local_date, dose_id);

-- What somebody was reminded of already, so that nobody is reminded of the same twice.
CREATE TABLE reminded (
  dose_id TEXT NOT NULL REFERENCES dose (id),
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  due_at INTEGER NOT NULL, -- seconds of Unix time
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*'),
  PRIMARY KEY (local_date, dose_id, due_at)
) STRICT, WITHOUT ROWID;

-- Answers gain a state and words. A CHECK cannot be changed, so the table is made again with the rows it has.
CREATE TABLE intake_with_words (
  id INTEGER PRIMARY KEY,
  dose_id TEXT NOT NULL REFERENCES dose (id),
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  revision INTEGER NOT NULL CHECK (revision > 0),
  state TEXT NOT NULL CHECK (state IN ('taken', 'skipped', 'undone', 'not-sure')),
  due_minute INTEGER NOT NULL CHECK (due_minute BETWEEN 0 AND 1439),
  at TEXT NOT NULL,
  product_name TEXT NOT NULL,
  units_num INTEGER NOT NULL CHECK (units_num > 0),
  units_den INTEGER NOT NULL CHECK (units_den BETWEEN 1 AND 100),
  unit TEXT NOT NULL,
  elemental_ug INTEGER CHECK (elemental_ug >= 0),
  note TEXT NOT NULL DEFAULT '' CHECK (length (note) <= 500),
  reason TEXT NOT NULL DEFAULT '' CHECK (length (reason) <= 500),
  UNIQUE (local_date, dose_id, revision)
) STRICT;

INSERT INTO intake_with_words (id, dose_id, local_date, revision, state, due_minute, at, product_name, units_num, units_den,
                               unit, elemental_ug)
SELECT id, dose_id, local_date, revision, state, due_minute, at, product_name, units_num, units_den, unit, elemental_ug
FROM intake ORDER BY id;

DROP TABLE intake;
ALTER TABLE intake_with_words RENAME TO intake;

CREATE INDEX intake_by_dose ON intake (dose_id);

-- The past is never rewritten.
CREATE TRIGGER intake_is_kept BEFORE UPDATE ON intake
BEGIN SELECT RAISE (ABORT, 'an answer is not changed, another one supersedes it'); END;

CREATE TRIGGER intake_stays BEFORE DELETE ON intake
BEGIN SELECT RAISE (ABORT, 'an answer is not deleted, another one supersedes it'); END;

DROP TRIGGER product_is_kept;
CREATE TRIGGER product_is_kept
BEFORE UPDATE OF id, name, form, basis, label_ug, per_units, unit, elemental_num, elemental_den, person_id ON product
BEGIN SELECT RAISE (ABORT, 'a product is not changed, another one follows it'); END;

DROP TRIGGER dose_is_kept;
CREATE TRIGGER dose_is_kept
BEFORE UPDATE OF id, product_id, minute, units_num, units_den, from_date, next_day, repeat_unit, repeat_every, weekdays,
                 anchor_date, meal, zone, as_needed_id ON dose
BEGIN SELECT RAISE (ABORT, 'a dose is not changed, another one follows it'); END;

CREATE TRIGGER medicine_keeps_its_person BEFORE UPDATE OF person_id, until_date ON medicine
BEGIN SELECT RAISE (ABORT, 'a medicine stays with its person and its last day'); END;
CREATE TRIGGER answer_keeps_its_person BEFORE UPDATE OF person_id ON answer
BEGIN SELECT RAISE (ABORT, 'an answer stays with its person'); END;
CREATE TRIGGER drip_keeps_its_person BEFORE UPDATE OF person_id ON drip
BEGIN SELECT RAISE (ABORT, 'a drip stays with its person'); END;
CREATE TRIGGER advice_keeps_its_person BEFORE UPDATE OF person_id ON advice
BEGIN SELECT RAISE (ABORT, 'advice stays with its person'); END;

CREATE TRIGGER as_needed_is_kept
BEFORE UPDATE OF id, product_id, units_num, units_den, most_num, most_den, from_date ON as_needed
BEGIN SELECT RAISE (ABORT, 'what is taken when needed is not changed, another entry follows it'); END;
CREATE TRIGGER as_needed_stays BEFORE DELETE ON as_needed
BEGIN SELECT RAISE (ABORT, 'what is taken when needed is not deleted, it ends'); END;

CREATE TRIGGER visit_is_kept
BEFORE UPDATE OF id, person_id, kind, name, note, minute, repeat_unit, repeat_every, weekdays, anchor_date, from_date ON visit
BEGIN SELECT RAISE (ABORT, 'a visit is not changed, another one follows it'); END;
CREATE TRIGGER visit_stays BEFORE DELETE ON visit
BEGIN SELECT RAISE (ABORT, 'a visit is not deleted, it ends'); END;

CREATE TRIGGER pause_is_kept BEFORE UPDATE OF id, person_id, product_id, reason, from_date ON pause
BEGIN SELECT RAISE (ABORT, 'a pause is not changed, it ends'); END;
CREATE TRIGGER pause_stays BEFORE DELETE ON pause
BEGIN SELECT RAISE (ABORT, 'a pause is not deleted, it ends'); END;

CREATE TRIGGER stock_is_kept BEFORE UPDATE ON stock
BEGIN SELECT RAISE (ABORT, 'a count is not changed, another one follows it'); END;
CREATE TRIGGER stock_stays BEFORE DELETE ON stock
BEGIN SELECT RAISE (ABORT, 'a count is not deleted, another one follows it'); END;

CREATE TRIGGER later_is_kept BEFORE UPDATE ON later
BEGIN SELECT RAISE (ABORT, 'a later reminder is not changed, another one follows it'); END;
CREATE TRIGGER reminded_is_kept BEFORE UPDATE ON reminded
BEGIN SELECT RAISE (ABORT, 'a reminder that was given is not changed'); END;
