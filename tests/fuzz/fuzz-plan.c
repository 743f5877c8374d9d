/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes plan files at random, some good, some not: fuzz-plan [ROUNDS [SEED]]
 *
 * Never a crash. A refused file has a finding with a line; an accepted one is the same plan when it is
 * written and read again, can be checked, and gives no more doses than its lines and days allow. */

#include "core/base/stilla-resources.h"
#include "core/safety/stilla-safety-check.h"
#include "core/schedule/stilla-date.h"
#include "core/schedule/stilla-expand.h"
#include "core/schedule/stilla-plan-file.h"

#include <string.h>

#define DEFAULT_ROUNDS 1500

typedef struct {
  GRand *random;
  StillaBundle *bundle;
  guint n_accepted;
} Fuzz;

static guint
below (Fuzz *self, guint limit)
{
  return (guint) g_rand_int_range (self->random, 0, (gint32) limit);
}

/* Good values come first and are taken more often. */
static const char *
pick (Fuzz *self, const char *const *values, guint n_good)
{
  return values[below (self, below (self, 25) == 0 ? g_strv_length ((GStrv) values) : n_good)];
}

static void
append (Fuzz *self, GString *xml, const char *name, const char *const *values, guint n_good)
{
  if (below (self, 12) > 0)
    g_string_append_printf (xml, " %s=\"%s\"", name, pick (self, values, n_good));
}

static const char *const ids[] = { "a", "b", "c", "D-1", "e.f_g", "", "a b", "\u00e9", "x y", NULL };
static const char *const days[]
    = { "2026-01-01", "2026-11-20", "2028-02-29", "9999-12-31", "2026-02-30", "0000-00-00", "1", NULL };

static void
append_product (Fuzz *self, GString *xml, guint i)
{
  static const char *const names[] = {
    "Magnesium", "x", "\u0645\u063a\u0646\u064a\u0633\u064a\u0648\u0645", "&lt;&amp;&quot;", "a&#10;b", "",
    " ",         NULL
  };
  static const char *const forms[]
      = { "glycinate", "oxide", "citrate", "aspartate-sachet", "nonsense", "", NULL };
  static const char *const amounts[]
      = { "1000 mg", "0.5 g", "250 mcg", "1 mcg", "1000 g",       "10 mmol", "20 mEq",
          "1/2 g",   "1,5 g", "0 mg",    "-1 mg", "9999999999 g", NULL };
  static const char *const bases[] = { "elemental", "compound", "both", NULL };
  static const char *const pers[] = { "1", "2", "1000", "1001", "0", "1.5", NULL };
  static const char *const units[] = { "capsule", "sachet", "ml", "bottle", NULL };

  g_string_append_printf (xml, "<product id=\"%s\"", below (self, 20) > 0 ? ids[i] : pick (self, ids, 5));
  append (self, xml, "name", names, 5);
  append (self, xml, "form", forms, 3);
  if (below (self, 3) > 0) {
    append (self, xml, "amount", amounts, 8);
    append (self, xml, "basis", bases, 2);
  }
  append (self, xml, "per", pers, 3);
  append (self, xml, "unit", units, 3);
  if (below (self, 4) == 0)
    append (self, xml, "until", days, 4);
  g_string_append (xml, "/>\n");
}

static void
append_repeat (Fuzz *self, GString *xml)
{
  static const char *const everys[] = { "1", "2", "3", "366", "367", "0", "x", NULL };
  static const char *const weekdays[]
      = { "monday", "tuesday sunday", "monday wednesday friday", "Monday", "monday monday", "", NULL };

  if (below (self, 3) == 0)
    append (self, xml, "every-days", everys, 4);
  else if (below (self, 3) == 0) {
    append (self, xml, "weekdays", weekdays, 3);
    if (below (self, 2) == 0)
      append (self, xml, "every-weeks", everys, 4);
  }
  if (below (self, 3) == 0)
    append (self, xml, "counted-from", days, 4);
}

static void
append_habit (Fuzz *self, GString *xml)
{
  static const char *const meals[] = { "breakfast", "bedtime", "supper", NULL };
  static const char *const zones[] = { "Europe/Berlin", "Asia/Tokyo", "UTC", "Nowhere/None", "", NULL };
  static const char *const yes[] = { "yes", "no", NULL };

  if (below (self, 3) == 0)
    append (self, xml, "meal", meals, 2);
  if (below (self, 4) == 0)
    append (self, xml, "zone", zones, 3);
  if (below (self, 4) == 0)
    append (self, xml, "next-day", yes, 1);
  if (below (self, 3) == 0)
    append_repeat (self, xml);
}

static void
append_dose (Fuzz *self, GString *xml, guint n_products)
{
  static const char *const times[] = { "00:00", "08:00", "12:30", "23:59", "24:00", "8:00", "", NULL };
  static const char *const units[]
      = { "1", "2", "1/2", "1 1/2", "0.5", "100", "0.001", "101", "0", "1/3", "-1", NULL };

  g_string_append_printf (xml, "<dose product=\"%s\"",
                          below (self, 20) > 0 ? ids[below (self, n_products)] : pick (self, ids, 3));
  append (self, xml, "time", times, 4);
  append (self, xml, "units", units, 5);
  if (below (self, 3) == 0)
    append (self, xml, "from", days, 3);
  if (below (self, 3) == 0)
    append (self, xml, "until", days, 4);
  if (below (self, 2) == 0)
    append_habit (self, xml);
  g_string_append (xml, "/>\n");
}

static void
append_as_needed (Fuzz *self, GString *xml, guint i, guint n_products)
{
  static const char *const mosts[] = { "2", "3/2", "100", "1/4", "0", "", NULL };

  g_string_append_printf (xml, "<as-needed id=\"n%u\" product=\"%s\"", i, ids[below (self, n_products)]);
  append (self, xml, "most", mosts, 3);
  if (below (self, 3) == 0)
    append (self, xml, "from", days, 3);
  if (below (self, 3) == 0)
    append (self, xml, "until", days, 4);
  g_string_append (xml, "/>\n");
  if (below (self, 2) == 0)
    g_string_append_printf (xml,
                            "<dose product=\"%s\" time=\"10:00\" as-needed=\"n%u\" from=\"2026-11-20\" "
                            "until=\"2026-11-20\"/>\n",
                            ids[below (self, n_products)], i);
}

static void
append_visit (Fuzz *self, GString *xml)
{
  static const char *const kinds[] = { "clinic", "drip", "blood-test", "other", "party", NULL };
  static const char *const words[] = { "Dr. X", "\u0645", "", " ", "a&#x202e;", NULL };
  static const char *const times[] = { "09:30", "00:00", "24:00", NULL };

  g_string_append (xml, "<visit");
  append (self, xml, "kind", kinds, 4);
  if (below (self, 2) == 0)
    append (self, xml, "name", words, 2);
  if (below (self, 2) == 0)
    append (self, xml, "time", times, 2);
  append (self, xml, below (self, 2) == 0 ? "on" : "from", days, 3);
  append_repeat (self, xml);
  g_string_append (xml, "/>\n");
}

static void
append_pause_and_stock (Fuzz *self, GString *xml, guint n_products)
{
  static const char *const lefts[] = { "30", "61/2", "0", "1/0", "-1", "100001", NULL };

  if (below (self, 3) == 0) {
    g_string_append_printf (xml, "<pause product=\"%s\"", ids[below (self, n_products)]);
    append (self, xml, "from", days, 3);
    g_string_append (xml, "/>\n");
  }
  if (below (self, 3) == 0) {
    g_string_append_printf (xml, "<stock product=\"%s\"", ids[below (self, n_products)]);
    append (self, xml, "left", lefts, 3);
    append (self, xml, "on", days, 3);
    g_string_append (xml, "/>\n");
  }
}

static void
append_medicine (Fuzz *self, GString *xml)
{
  static const char *const names[] = { "levothyroxine",
                                       "alendronic acid",
                                       "doxycycline",
                                       "ciprofloxacin",
                                       "nothing known",
                                       "LEVOTHYROXINE",
                                       "\u0130",
                                       "",
                                       NULL };
  static const char *const times[]
      = { "07:00", "07:00 19:00", "00:00 23:59", "00:00 06:00 12:00 18:00", "7:00", "07:00,08:00", "", NULL };
  static const char *const weekdays[] = { "monday", "sunday", "Sunday", NULL };

  g_string_append (xml, "<medicine");
  append (self, xml, "name", names, 6);
  append (self, xml, "times", times, 4);
  if (below (self, 3) == 0)
    append (self, xml, "weekday", weekdays, 2);
  g_string_append (xml, "/>\n");
}

static void
append_answer (Fuzz *self, GString *xml)
{
  static const char *const conditions[] = { "c01", "c02", "c05", "c99", "", NULL };
  static const char *const values[] = { "yes", "no", "not-sure", "maybe", NULL };

  g_string_append (xml, "<answer");
  append (self, xml, "condition", conditions, 3);
  append (self, xml, "value", values, 3);
  g_string_append (xml, "/>\n");
}

static void
damage (Fuzz *self, GString *xml)
{
  if (below (self, 8) == 0)
    xml->str[below (self, (guint) xml->len)] ^= (char) (1 << below (self, 8));
  if (below (self, 20) == 0)
    g_string_truncate (xml, below (self, (guint) xml->len));
}

static GString *
write_plan (Fuzz *self)
{
  GString *xml = g_string_new ("<plan format=\"1\">\n");
  guint n_products = 1 + below (self, 4);

  for (guint i = 0; i < n_products; i++)
    append_product (self, xml, i);
  if (below (self, 4) == 0)
    append_as_needed (self, xml, 0, n_products);
  for (guint i = below (self, 5); i > 0; i--)
    append_dose (self, xml, n_products);
  if (below (self, 3) == 0)
    append_visit (self, xml);
  append_pause_and_stock (self, xml, n_products);
  for (guint i = below (self, 3); i > 0; i--)
    append_medicine (self, xml);
  for (guint i = below (self, 3); i > 0; i--)
    append_answer (self, xml);
  g_string_append (xml, "</plan>\n");
  damage (self, xml);
  return xml;
}

static StillaPlanFile *
read_plan (Fuzz *self, const char *xml, gsize length)
{
  g_autoptr (StillaIssueList) issues = stilla_issue_list_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (xml, length);
  StillaPlanFile *file = stilla_plan_file_parse (bytes, "plan.xml", self->bundle, issues);

  g_assert_cmpint (file == NULL, ==, stilla_issue_list_get_size (issues) > 0);
  for (guint i = 0; i < stilla_issue_list_get_size (issues); i++)
    g_assert_cmpint (stilla_issue_list_get (issues, i)->line, >, 0);
  return file;
}

static void
check_same (Fuzz *self, const StillaPlanFile *file)
{
  g_autofree char *xml = stilla_plan_file_to_xml (file->person, file->plan, file->circumstances);
  g_autoptr (StillaPlanFile) again = read_plan (self, xml, strlen (xml));
  g_autofree char *xml_again = NULL;

  g_assert_nonnull (again);
  xml_again = stilla_plan_file_to_xml (again->person, again->plan, again->circumstances);
  g_assert_cmpstr (xml, ==, xml_again);
}

static void
use (Fuzz *self, const StillaPlanFile *file)
{
  static const char *const regions[] = { "us-ca", "eu", "uk", NULL };
  g_autoptr (StillaSafetyReport) report
      = stilla_safety_check (self->bundle, regions[below (self, 4)], file->plan, file->circumstances, NULL);
  g_autoptr (GTimeZone) zone
      = g_time_zone_new_identifier (below (self, 2) == 0 ? "Europe/Stockholm" : "America/St_Johns");
  g_autoptr (GArray) occurrences = NULL;
  GDate from;
  GDate to;

  g_assert_nonnull (report);
  g_assert_true (stilla_date_parse ("2026-01-01", &from));
  g_assert_true (stilla_date_parse ("2026-12-31", &to));
  occurrences = stilla_expand (file->plan, &from, &to, zone);
  g_assert_cmpuint (occurrences->len, <=, 365 * stilla_plan_get_doses (file->plan)->len);
}

int
main (int argc, char *argv[])
{
  guint rounds = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : DEFAULT_ROUNDS;
  g_autoptr (GRand) random
      = g_rand_new_with_seed (argc > 2 ? (guint32) g_ascii_strtoull (argv[2], NULL, 10) : 1);
  g_autoptr (StillaBundle) bundle = NULL;
  Fuzz fuzz = { .random = random };

  stilla_resources_register ();
  fuzz.bundle = bundle = stilla_bundle_load_shipped (NULL);
  for (guint i = 0; i < rounds; i++) {
    g_autoptr (GString) xml = write_plan (&fuzz);
    g_autoptr (StillaPlanFile) file = read_plan (&fuzz, xml->str, xml->len);

    if (file == NULL)
      continue;
    fuzz.n_accepted++;
    check_same (&fuzz, file);
    use (&fuzz, file);
  }
  g_print ("%u of %u plans were accepted\n", fuzz.n_accepted, rounds);
  g_assert_cmpuint (fuzz.n_accepted, >, rounds / 20);
  return 0;
}
