/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-repeat-words.h"

static void
test_words (void)
{
  static const struct {
    StillaRepeatUnit unit;
    int every;
    guint weekdays;
    const char *words;
  } rows[] = {
    { STILLA_REPEAT_DAYS, 1, 0x7f, "every day" },
    { STILLA_REPEAT_WEEKS, 1, 0x7f, "every day" },
    { STILLA_REPEAT_DAYS, 2, 0x7f, "every 2 days" },
    { STILLA_REPEAT_DAYS, 366, 0x7f, "every 366 days" },
    { STILLA_REPEAT_WEEKS, 1, 0x01, "Mondays" },
    { STILLA_REPEAT_WEEKS, 1, 0x09, "Mondays and Thursdays" },
    { STILLA_REPEAT_WEEKS, 1, 0x15, "Mondays, Wednesdays and Fridays" },
    { STILLA_REPEAT_WEEKS, 1, 0x1f, "Mondays to Fridays" },
    { STILLA_REPEAT_WEEKS, 1, 0x60, "Saturdays and Sundays" },
    { STILLA_REPEAT_WEEKS, 1, 0x3f, "Mondays, Tuesdays, Wednesdays, Thursdays, Fridays and Saturdays" },
    { STILLA_REPEAT_WEEKS, 4, 0x02, "every 4 weeks on Tuesday" },
    { STILLA_REPEAT_WEEKS, 2, 0x11, "every 2 weeks on Monday and Friday" },
    { STILLA_REPEAT_WEEKS, 2, 0x1f, "every 2 weeks on Monday, Tuesday, Wednesday, Thursday and Friday" },
    { STILLA_REPEAT_WEEKS, 3, 0x7f, "every day of every 3 weeks" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    StillaRepeat repeat = { rows[i].unit, rows[i].every, rows[i].weekdays, { 0 } };
    g_autofree char *words = NULL;

    g_date_clear (&repeat.anchor, 1);
    g_date_set_dmy (&repeat.anchor, 20, G_DATE_NOVEMBER, 2026);
    words = stilla_repeat_dup_words (&repeat);
    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/repeat-words/words", test_words);
  return g_test_run ();
}
