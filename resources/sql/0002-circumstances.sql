-- SPDX-FileCopyrightText: The Stilla contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the reader wrote down beside the magnesium. A row is added and, later, ended: the ones without an end stand, and
-- what stood on any day of the past can be told. Rules and medicines are soft links to the guide.

-- The place is only where it stands in the list of the reader.
CREATE TABLE medicine (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  weekday TEXT CHECK (weekday IN ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
  times INTEGER NOT NULL CHECK (times BETWEEN 0 AND 24),
  place INTEGER NOT NULL CHECK (place >= 0),
  added_at TEXT NOT NULL CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*'),
  ended_at TEXT CHECK (ended_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*')
) STRICT;

-- As many rows as the medicine has times, written with it.
CREATE TABLE medicine_time (
  medicine_id INTEGER NOT NULL REFERENCES medicine (id),
  minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  PRIMARY KEY (medicine_id, minute)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
  id INTEGER PRIMARY KEY,
  condition_id TEXT NOT NULL CHECK (length (condition_id) BETWEEN 1 AND 200),
  answer TEXT NOT NULL CHECK (answer IN ('yes', 'no', 'not-sure')),
  added_at TEXT NOT NULL CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*'),
  ended_at TEXT CHECK (ended_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*')
) STRICT;

CREATE UNIQUE INDEX one_answer_stands ON answer (condition_id) WHERE ended_at IS NULL;

-- No row that stands: nobody said whether a drip is planned.
CREATE TABLE drip (
  id INTEGER PRIMARY KEY,
  giver TEXT NOT NULL CHECK (giver IN ('none', 'hospital', 'elsewhere')),
  added_at TEXT NOT NULL CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*'),
  ended_at TEXT CHECK (ended_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*')
) STRICT;

CREATE UNIQUE INDEX one_drip_stands ON drip (ended_at IS NULL) WHERE ended_at IS NULL;

-- Who advised the reader about a rule. The amount is micrograms a day, 0 when the rule is not about one.
CREATE TABLE advice (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL CHECK (length (rule) BETWEEN 1 AND 200),
  about TEXT NOT NULL CHECK (length (about) <= 400), -- a name and two times at most
  amount_ug INTEGER NOT NULL CHECK (amount_ug BETWEEN 0 AND 1000000000),
  given_by TEXT NOT NULL CHECK (length (given_by) BETWEEN 1 AND 200),
  given_on TEXT NOT NULL CHECK (given_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  place INTEGER NOT NULL CHECK (place >= 0),
  added_at TEXT NOT NULL CHECK (added_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*'),
  ended_at TEXT CHECK (ended_at GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:*')
) STRICT;

CREATE UNIQUE INDEX one_advice_stands ON advice (rule, about) WHERE ended_at IS NULL;

-- The past is never rewritten: a row can only be ended, once; what follows it is another row.
CREATE TRIGGER medicine_is_kept
BEFORE UPDATE OF id, name, weekday, times, added_at ON medicine
BEGIN SELECT RAISE (ABORT, 'a medicine is not changed, another one follows it'); END;

CREATE TRIGGER medicine_ends_once
BEFORE UPDATE ON medicine WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a medicine that has ended stays as it was'); END;

CREATE TRIGGER medicine_stays BEFORE DELETE ON medicine
BEGIN SELECT RAISE (ABORT, 'a medicine is not deleted, it ends'); END;

CREATE TRIGGER medicine_time_is_written_with_it
BEFORE INSERT ON medicine_time
WHEN (SELECT count (*) FROM medicine_time WHERE medicine_id = NEW.medicine_id)
     >= (SELECT times FROM medicine WHERE id = NEW.medicine_id)
BEGIN SELECT RAISE (ABORT, 'a medicine does not get another time, another one follows it'); END;

CREATE TRIGGER medicine_time_is_kept BEFORE UPDATE ON medicine_time
BEGIN SELECT RAISE (ABORT, 'a time is not changed, another medicine follows it'); END;

CREATE TRIGGER medicine_time_stays BEFORE DELETE ON medicine_time
BEGIN SELECT RAISE (ABORT, 'a time is not deleted, its medicine ends'); END;

CREATE TRIGGER answer_is_kept
BEFORE UPDATE OF id, condition_id, answer, added_at ON answer
BEGIN SELECT RAISE (ABORT, 'an answer is not changed, another one follows it'); END;

CREATE TRIGGER answer_ends_once
BEFORE UPDATE ON answer WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'an answer that has ended stays as it was'); END;

CREATE TRIGGER answer_stays BEFORE DELETE ON answer
BEGIN SELECT RAISE (ABORT, 'an answer is not deleted, it ends'); END;

CREATE TRIGGER drip_is_kept
BEFORE UPDATE OF id, giver, added_at ON drip
BEGIN SELECT RAISE (ABORT, 'a drip is not changed, another one follows it'); END;

CREATE TRIGGER drip_ends_once
BEFORE UPDATE ON drip WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'a drip that has ended stays as it was'); END;

CREATE TRIGGER drip_stays BEFORE DELETE ON drip
BEGIN SELECT RAISE (ABORT, 'a drip is not deleted, it ends'); END;

CREATE TRIGGER advice_is_kept
BEFORE UPDATE OF id, rule, about, amount_ug, given_by, given_on, added_at ON advice
BEGIN SELECT RAISE (ABORT, 'advice is not changed, other advice follows it'); END;

CREATE TRIGGER advice_ends_once
BEFORE UPDATE ON advice WHEN OLD.ended_at IS NOT NULL
BEGIN SELECT RAISE (ABORT, 'advice that has ended stays as it was'); END;

CREATE TRIGGER advice_stays BEFORE DELETE ON advice
BEGIN SELECT RAISE (ABORT, 'advice is not deleted, it ends'); END;
