-- SPDX-FileCopyrightText: The Stilla contributors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Never edited after a release: a change is another numbered file.

-- What a label says. Amounts are micrograms; the form is a soft link to the guide.
CREATE TABLE product (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (length (name) BETWEEN 1 AND 200),
  form TEXT,
  basis TEXT NOT NULL CHECK (basis IN ('elemental', 'compound')),
  label_ug INTEGER NOT NULL CHECK (label_ug BETWEEN 0 AND 1000000000),
  per_units INTEGER NOT NULL CHECK (per_units BETWEEN 1 AND 1000),
  unit TEXT NOT NULL,
  elemental_num INTEGER NOT NULL CHECK (elemental_num >= 0),
  elemental_den INTEGER NOT NULL CHECK (elemental_den >= 0),
  until_date TEXT CHECK (until_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  CHECK ((elemental_num = 0) = (elemental_den = 0))
) STRICT;

CREATE TABLE dose (
  id TEXT PRIMARY KEY NOT NULL,
  product_id TEXT NOT NULL REFERENCES product (id),
  minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
  units_num INTEGER NOT NULL CHECK (units_num > 0),
  units_den INTEGER NOT NULL CHECK (units_den BETWEEN 1 AND 100),
  from_date TEXT NOT NULL CHECK (from_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  until_date TEXT CHECK (until_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;

CREATE INDEX dose_by_product ON dose (product_id);

-- Answers, only ever added. A later revision supersedes the one before, which is kept.
CREATE TABLE intake (
  id INTEGER PRIMARY KEY,
  dose_id TEXT NOT NULL REFERENCES dose (id),
  local_date TEXT NOT NULL CHECK (local_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  revision INTEGER NOT NULL CHECK (revision > 0),
  state TEXT NOT NULL CHECK (state IN ('taken', 'skipped', 'undone')),
  due_minute INTEGER NOT NULL CHECK (due_minute BETWEEN 0 AND 1439),
  at TEXT NOT NULL,
  product_name TEXT NOT NULL,
  units_num INTEGER NOT NULL CHECK (units_num > 0),
  units_den INTEGER NOT NULL CHECK (units_den BETWEEN 1 AND 100),
  unit TEXT NOT NULL,
  elemental_ug INTEGER CHECK (elemental_ug >= 0),
  UNIQUE (local_date, dose_id, revision)
) STRICT;

-- The past is never rewritten: a product or a dose can only be ended, an answer only superseded.
CREATE TRIGGER product_is_kept
BEFORE UPDATE OF id, name, form, basis, label_ug, per_units, unit, elemental_num, elemental_den ON product
BEGIN SELECT RAISE (ABORT, 'a product is not changed, another one follows it'); END;

CREATE TRIGGER dose_is_kept
BEFORE UPDATE OF id, product_id, minute, units_num, units_den, from_date ON dose
BEGIN SELECT RAISE (ABORT, 'a dose is not changed, another one follows it'); END;

CREATE TRIGGER intake_is_kept BEFORE UPDATE ON intake
BEGIN SELECT RAISE (ABORT, 'an answer is not changed, another one supersedes it'); END;

CREATE TRIGGER intake_stays BEFORE DELETE ON intake
BEGIN SELECT RAISE (ABORT, 'an answer is not deleted, another one supersedes it'); END;
