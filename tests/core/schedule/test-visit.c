/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-plan.h"

static StillaVisit
make_fields (void)
{
  StillaVisit fields = { .kind = STILLA_VISIT_DRIP, .name = (char *) "", .note = (char *) "" };

  fields.minute = STILLA_VISIT_NO_TIME;
  fields.from = test_date ("2026-11-05");
  fields.repeat = (StillaRepeat){ STILLA_REPEAT_WEEKS, 4, 0x08, fields.from };
  return fields;
}

static void
test_every_four_weeks (void)
{
  StillaVisit fields = make_fields ();
  g_autoptr (StillaVisit) visit = stilla_visit_new (&fields, NULL);
  GDate until = test_date ("2026-12-03");
  g_autoptr (StillaVisit) ended = stilla_visit_with_until (visit, &until);
  GDate third = test_date ("2026-12-31");

  g_assert_true (stilla_visit_applies (visit, &fields.from));
  g_assert_true (stilla_visit_applies (ended, &until));
  g_assert_true (stilla_visit_applies (visit, &third));
  g_assert_false (stilla_visit_applies (ended, &third));
  g_assert_cmpstr (stilla_visit_get_title (visit), ==, stilla_visit_kind_label (STILLA_VISIT_DRIP));
}

static void
test_refuses (void)
{
  g_autofree char *long_words = g_strnfill (STILLA_VISIT_MAX_WORDS + 1, 'a');
  StillaVisit rows[6];

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = make_fields ();
  rows[0].name = long_words;
  rows[1].note = (char *) "\xff";
  rows[2].minute = 1440;
  rows[3].repeat.every = 0;
  rows[4].kind = STILLA_N_VISIT_KINDS;
  g_date_clear (&rows[5].from, 1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (stilla_visit_new (&rows[i], &error));
    g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  }
}

static void
test_kinds (void)
{
  StillaVisitKind kind;

  for (int i = 0; i < STILLA_N_VISIT_KINDS; i++) {
    g_assert_true (stilla_visit_kind_from_string (stilla_visit_kind_to_string ((StillaVisitKind) i), &kind));
    g_assert_cmpint (kind, ==, i);
  }
  g_assert_false (stilla_visit_kind_from_string ("party", &kind));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/visit/every-four-weeks", test_every_four_weeks);
  g_test_add_func ("/schedule/visit/refuses", test_refuses);
  g_test_add_func ("/schedule/visit/kinds", test_kinds);
  return g_test_run ();
}
