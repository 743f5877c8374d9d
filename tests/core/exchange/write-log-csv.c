/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a log whose texts are given on the command line: PERSON (PRODUCT NOTE REASON)…; see
 * log_csv_oracle.py. */
#include "core/exchange/stilla-log-csv.h"
#include "stilla-test-plan.h"

#include <stdio.h>

int
main (int argc, char *argv[])
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) stilla_intake_unref);
  g_autoptr (GDateTime) at = g_date_time_new_from_iso8601 ("2026-03-29T21:05:07+02:00", NULL);

  for (int i = 2; i + 2 < argc; i += 3) {
    StillaIntake fields = { .dose_id = (char *) "d",
                            .date = test_date ("2026-03-29"),
                            .state = STILLA_INTAKE_NOT_SURE,
                            .due_minute = 5,
                            .at = at,
                            .product_name = argv[i],
                            .units = { 1, 4 },
                            .unit = (char *) "tablet",
                            .elemental_ug = i % 2 == 0 ? 100500 : -1,
                            .note = argv[i + 1],
                            .reason = argv[i + 2],
                            .revision = i };

    g_ptr_array_add (list, stilla_intake_new_stored (&fields));
  }
  stilla_log_csv_append_head (out);
  stilla_log_csv_append (out, argv[1], list);
  fwrite (out->str, 1, out->len, stdout);
  return 0;
}
