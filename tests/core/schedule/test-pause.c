/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "stilla-test-plan.h"

static StillaPause *
make (const char *product_id, const char *from, const char *until)
{
  StillaPause fields = { .product_id = (char *) product_id, .reason = (char *) "Antibiotic" };
  StillaPause *pause;

  fields.from = test_date (from);
  fields.until = test_date (until);
  pause = stilla_pause_new (&fields, NULL);
  g_assert_nonnull (pause);
  return pause;
}

static void
test_applies (void)
{
  g_autoptr (StillaPause) one = make ("p", "2026-11-20", "2026-11-26");
  g_autoptr (StillaPause) whole = make (NULL, "2026-11-20", NULL);
  GDate never = test_date ("2026-11-19");
  g_autoptr (StillaPause) taken_back = stilla_pause_with_until (whole, &never);
  static const struct {
    const char *date;
    gboolean one, whole;
  } rows[] = { { "2026-11-19", FALSE, FALSE },
               { "2026-11-20", TRUE, TRUE },
               { "2026-11-26", TRUE, TRUE },
               { "2026-11-27", FALSE, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    GDate date = test_date (rows[i].date);

    g_assert_cmpint (stilla_pause_applies (one, "p", &date), ==, rows[i].one);
    g_assert_false (stilla_pause_applies (one, "q", &date));
    g_assert_cmpint (stilla_pause_applies (whole, "q", &date), ==, rows[i].whole);
    g_assert_false (stilla_pause_applies (taken_back, "p", &date));
  }
}

static void
test_meets (void)
{
  static const struct {
    const char *until, *first, *last;
    gboolean meets;
  } rows[] = { { "2026-11-26", NULL, NULL, TRUE },          { "2026-11-26", "2026-11-26", NULL, TRUE },
               { "2026-11-26", "2026-11-27", NULL, FALSE }, { NULL, "2026-11-27", NULL, TRUE },
               { NULL, "2026-11-10", "2026-11-20", TRUE },  { NULL, "2026-11-10", "2026-11-19", FALSE },
               { "2026-11-19", NULL, NULL, FALSE },         { "2026-11-19", "2026-11-10", NULL, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaPause) pause = make ("p", "2026-11-20", rows[i].until);
    GDate first = test_date (rows[i].first);
    GDate last = test_date (rows[i].last);

    g_assert_cmpint (stilla_pause_meets (pause, rows[i].first != NULL ? &first : NULL,
                                         rows[i].last != NULL ? &last : NULL),
                     ==, rows[i].meets);
  }
}

static void
test_concerns (void)
{
  g_autoptr (StillaPause) one = make ("p", "2026-11-20", NULL);
  g_autoptr (StillaPause) whole = make (NULL, "2026-11-20", NULL);

  g_assert_true (stilla_pause_concerns (one, "p") && stilla_pause_concerns (whole, "p"));
  g_assert_false (stilla_pause_concerns (one, "q"));
}

static void
test_refuses (void)
{
  g_autofree char *long_words = g_strnfill (STILLA_PAUSE_MAX_WORDS + 1, 'a');
  StillaPause fields = { .reason = long_words };
  g_autoptr (GError) error = NULL;

  fields.from = test_date ("2026-11-20");
  g_assert_null (stilla_pause_new (&fields, &error));
  g_assert_error (error, STILLA_SCHEDULE_ERROR, STILLA_SCHEDULE_ERROR_INVALID);
  fields.reason = (char *) "";
  g_date_clear (&fields.from, 1);
  g_assert_null (stilla_pause_new (&fields, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/pause/applies", test_applies);
  g_test_add_func ("/schedule/pause/meets", test_meets);
  g_test_add_func ("/schedule/pause/concerns", test_concerns);
  g_test_add_func ("/schedule/pause/refuses", test_refuses);
  return g_test_run ();
}
