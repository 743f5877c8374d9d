/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/exchange/stilla-log-csv.h"
#include "stilla-test-plan.h"

static StillaIntake *
intake (const char *note, StillaUnits units, gint64 ug)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-03-29T21:05:07+02:00", NULL);
  StillaIntake fields = { .dose_id = (char *) "d",
                          .date = test_date ("2026-03-29"),
                          .state = STILLA_INTAKE_TAKEN,
                          .due_minute = 21 * 60,
                          .at = at,
                          .product_name = (char *) "Evening",
                          .units = units,
                          .unit = (char *) "capsule",
                          .elemental_ug = ug,
                          .note = (char *) note,
                          .reason = (char *) "",
                          .revision = 1 };

  return stilla_intake_new_stored (&fields);
}

static char *
write_row (const char *note, StillaUnits units, gint64 ug)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  GString *out = g_string_new (NULL);

  g_ptr_array_add (list, intake (note, units, ug));
  stilla_log_csv_append (out, "Ada", list);
  return g_string_free (out, FALSE);
}

static void
test_head (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  stilla_log_csv_append_head (out);
  g_assert_cmpstr (
      out->str, ==,
      "\"person\",\"date\",\"time_due\",\"product\",\"units\",\"unit\",\"elemental_mg\",\"state\","
      "\"answered_at\",\"note\",\"correction_reason\",\"revision\"\r\n");
}

static void
test_row (void)
{
  g_autofree char *row = write_row ("", (StillaUnits){ 3, 2 }, 140961);

  g_assert_cmpstr (row, ==,
                   "\"Ada\",\"2026-03-29\",\"21:00\",\"Evening\",1.5,\"capsule\",140.961,\"taken\","
                   "\"2026-03-29T21:05:07+02:00\",\"\",\"\",1\r\n");
}

static const struct {
  const char *typed;
  const char *cell;
} cells[] = {
  { "plain", "\"plain\"" },
  { "say \"so\", then; go", "\"say \"\"so\"\", then; go\"" },
  { "=1+1", "\"'=1+1\"" },
  { "+1", "\"'+1\"" },
  { "-1", "\"'-1\"" },
  { "@SUM(A1)", "\"'@SUM(A1)\"" },
  { "\t=1", "\"'\t=1\"" },
  { "\r=1", "\"'\n=1\"" },
  { "\n=1", "\"'\n=1\"" },
  { "\r\n=1", "\"'\n=1\"" },
  { "a\r\nb\rc\nd", "\"a\nb\nc\nd\"" },
  { "  =1", "\"'  =1\"" },
  { "\u00a0\u200b=1", "\"'\u00a0\u200b=1\"" },
  { "\ufeff@x", "\"'\ufeff@x\"" },
  { "\u202e=1", "\"'\u202e=1\"" },
  { "＝1", "\"'＝1\"" },
  { "＋1", "\"'＋1\"" },
  { "－1", "\"'－1\"" },
  { "＠x", "\"'＠x\"" },
  { "\"=1\"", "\"\"\"=1\"\"\"" },
  { "1=1", "\"1=1\"" },
  { "a\x1b[31mb\x7f", "\"a [31mb \"" },
  { "مغنيسيوم 💊", "\"مغنيسيوم 💊\"" },
  { "\xff", "\"\xef\xbf\xbd\"" },
};

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++) {
    g_autofree char *row = write_row (cells[i].typed, (StillaUnits){ 1, 1 }, 0);
    g_autofree char *end = g_strconcat (",", cells[i].cell, ",\"\",1\r\n", NULL);

    g_test_message ("%s", row);
    g_assert_true (g_str_has_suffix (row, end));
  }
}

static const struct {
  StillaUnits units;
  gint64 ug;
  const char *expected;
} numbers[] = {
  { { 1, 1 }, -1, "1,\"capsule\"," },
  { { 1, 2 }, 0, "0.5,\"capsule\",0" },
  { { 100, 1 }, 1, "100,\"capsule\",0.001" },
  { { 1, 64 }, 1000, "0.015625,\"capsule\",1" },
  { { 1, 3 }, 1010, "0 1/3,\"capsule\",1.01" },
  { { 7, 3 }, 10000, "2 1/3,\"capsule\",10" },
  { { 1, 100 }, 999999999, "0.01,\"capsule\",999999.999" },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++) {
    g_autofree char *row = write_row ("", numbers[i].units, numbers[i].ug);
    g_autofree char *expected = g_strconcat ("\"Evening\",", numbers[i].expected, ",\"taken\"", NULL);

    g_assert_nonnull (strstr (row, expected));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/log-csv/head", test_head);
  g_test_add_func ("/exchange/log-csv/row", test_row);
  g_test_add_func ("/exchange/log-csv/cells", test_cells);
  g_test_add_func ("/exchange/log-csv/numbers", test_numbers);
  return g_test_run ();
}
