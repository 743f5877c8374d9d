/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-day-chart.h"

#include "core/schedule/stilla-date.h"

#include "stilla-test-shipped.h"

static void
add_minutes (GArray *minutes, char *const *words)
{
  for (; *words != NULL; words++) {
    int minute;

    g_assert_true (stilla_minute_parse (*words, &minute));
    g_array_append_val (minutes, minute);
  }
}

/* @text: "ciprofloxacin 08:00 20:00" */
static StillaOwnMedicine *
add_medicine (StillaTestShipped *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  StillaOwnMedicine *own = stilla_own_medicine_new (words[0]);

  add_minutes (own->minutes, words + 1);
  g_ptr_array_add (self->circumstances->medicines, own);
  return own;
}

static void
assert_parts (const GArray *parts, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++) {
    const StillaDayPart *part = &g_array_index (parts, StillaDayPart, i);

    g_string_append_printf (text, "%s%d-%d", i > 0 ? " " : "", part->from, part->to);
  }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_parts_and_words (StillaTestShipped *self, gconstpointer data)
{
  static const struct {
    const char *medicines[4];
    const char *doses;
    const char *allowed, *forbidden, *words;
  } rows[] = {
    { { "ciprofloxacin 08:00 20:00" },
      NULL,
      "0-120 600-840 1320-1440",
      "120-600 840-1320",
      "Magnesium keeps every gap from 10:00 to 14:00 and from 22:00 to 02:00. ciprofloxacin at 08:00 and "
      "20:00." },
    { { "Levothyroxine 07:00" },
      "12:30 20:00",
      "0-180 660-1440",
      "180-660",
      "Magnesium keeps every gap from 11:00 to 03:00. Levothyroxine at 07:00. Your plan has magnesium at "
      "12:30 and 20:00." },
    { { "Levothyroxine 07:00" },
      "08:00 20:00",
      "0-180 660-1440",
      "180-660",
      "Magnesium keeps every gap from 11:00 to 03:00. Levothyroxine at 07:00. Your plan has magnesium at "
      "20:00. Your plan has magnesium at 08:00: that does not keep every gap." },
    { { "raltegravir 08:00" },
      "12:00",
      "",
      "0-1440",
      "No gap makes magnesium right with raltegravir: ask before the next dose. raltegravir at 08:00. Your "
      "plan has magnesium at 12:00: that does not keep every gap." },
    { { "doxycycline 06:00 12:00 18:00" },
      NULL,
      "1320-1440",
      "0-1320",
      "Magnesium keeps every gap from 22:00 to 00:00. doxycycline at 06:00, 12:00 and 18:00." },
    { { "doxycycline 07:00 17:00" },
      NULL,
      "0-60 660-661 1260-1440",
      "60-660 661-1260",
      "Magnesium keeps every gap at 11:00 only and from 21:00 to 01:00. doxycycline at 07:00 and 17:00." },
    { { "doxycycline 00:00 06:00 12:00 18:00" },
      NULL,
      "",
      "0-1440",
      "No time of day keeps every gap; ask a pharmacist. doxycycline at 00:00, 06:00, 12:00 and 18:00." },
    { { "doxycycline" },
      "12:00",
      "",
      "",
      "No hours are marked yet: type when you take the medicine. Your plan has magnesium at 12:00. No time "
      "is "
      "written down for doxycycline, so its gap does not count here." },
    { { "Moonflower 08:00" },
      NULL,
      "",
      "",
      "No hours are marked: the guide has no gap in hours for these medicines. Moonflower at 08:00. Not "
      "checked, as it is not in our list: Moonflower. Ask a pharmacist." },
    { { NULL }, NULL, "", "", "No hours are marked: the guide has no gap in hours for these medicines." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (StillaDayGaps) gaps = NULL;
    g_autoptr (StillaDayChart) chart = NULL;
    g_autoptr (GArray) doses = g_array_new (FALSE, FALSE, sizeof (int));
    g_auto (GStrv) dose_words = g_strsplit (rows[i].doses != NULL ? rows[i].doses : "", " ", -1);
    g_autofree char *words = NULL;

    g_ptr_array_set_size (self->circumstances->medicines, 0);
    for (guint j = 0; rows[i].medicines[j] != NULL; j++)
      add_medicine (self, rows[i].medicines[j]);
    add_minutes (doses, dose_words);
    gaps = stilla_day_gaps_new (self->list, self->circumstances);
    chart = stilla_day_chart_new (gaps, self->circumstances, G_DATE_BAD_WEEKDAY, doses);
    words = stilla_day_chart_dup_words (chart);
    assert_parts (chart->allowed, rows[i].allowed);
    assert_parts (chart->forbidden, rows[i].forbidden);
    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

/* A medicine of another weekday has no mark; one that is not in the guide has one that says so. */
static void
test_marks (StillaTestShipped *self, gconstpointer data)
{
  g_autoptr (StillaDayGaps) gaps = NULL;
  g_autoptr (StillaDayChart) monday = NULL;
  g_autoptr (StillaDayChart) every_day = NULL;
  g_autofree char *words = NULL;
  const StillaDayMark *mark;

  add_medicine (self, "Moonflower 21:00");
  add_medicine (self, "alendronate 07:00")->weekday = G_DATE_MONDAY;
  add_medicine (self, "risedronate 06:00")->weekday = G_DATE_TUESDAY;
  gaps = stilla_day_gaps_new (self->list, self->circumstances);
  monday = stilla_day_chart_new (gaps, self->circumstances, G_DATE_MONDAY, NULL);
  every_day = stilla_day_chart_new (gaps, self->circumstances, G_DATE_BAD_WEEKDAY, NULL);

  g_assert_cmpuint (monday->marks->len, ==, 2);
  mark = &g_array_index (monday->marks, StillaDayMark, 0);
  g_assert_cmpstr (mark->name, ==, "alendronate");
  g_assert_cmpint (mark->minute, ==, 7 * 60);
  g_assert_true (mark->has_gap && mark->is_in_guide);
  mark = &g_array_index (monday->marks, StillaDayMark, 1);
  g_assert_false (mark->has_gap || mark->is_in_guide);
  g_assert_cmpuint (every_day->marks->len, ==, 3);
  words = stilla_day_chart_dup_words (monday);
  g_assert_nonnull (strstr (words, "alendronate at 07:00, every Monday."));
  g_assert_null (strstr (words, "risedronate"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  stilla_resources_register ();
  g_test_add ("/safety/day-chart/parts-and-words", StillaTestShipped, NULL, stilla_test_shipped_set_up,
              test_parts_and_words, stilla_test_shipped_tear_down);
  g_test_add ("/safety/day-chart/marks", StillaTestShipped, NULL, stilla_test_shipped_set_up, test_marks,
              stilla_test_shipped_tear_down);
  return g_test_run ();
}
