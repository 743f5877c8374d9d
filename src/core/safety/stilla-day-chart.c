/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/safety/stilla-day-chart.h"

#include "core/schedule/stilla-date.h"

#include <glib/gi18n-lib.h>

/* What the sentences are made from. */
typedef struct {
  const StillaDayGaps *gaps;
  const StillaCircumstances *circumstances;
  GDateWeekday weekday;
  GArray *windows;
} Day;

const char *
stilla_weekday_words (GDateWeekday weekday)
{
  static const char *const words[] = {
    [G_DATE_BAD_WEEKDAY] = N_ ("every day"),   [G_DATE_MONDAY] = N_ ("every Monday"),
    [G_DATE_TUESDAY] = N_ ("every Tuesday"),   [G_DATE_WEDNESDAY] = N_ ("every Wednesday"),
    [G_DATE_THURSDAY] = N_ ("every Thursday"), [G_DATE_FRIDAY] = N_ ("every Friday"),
    [G_DATE_SATURDAY] = N_ ("every Saturday"), [G_DATE_SUNDAY] = N_ ("every Sunday"),
  };

  return _ (words[weekday]);
}

static gboolean
is_on_day (const StillaOwnMedicine *own, GDateWeekday weekday)
{
  return weekday == G_DATE_BAD_WEEKDAY || own->weekday == G_DATE_BAD_WEEKDAY || own->weekday == weekday;
}

static gboolean
has_gap (const StillaDayGaps *gaps, const StillaOwnMedicine *own)
{
  for (guint i = 0; i < gaps->gaps->len; i++)
    if (g_array_index (gaps->gaps, StillaMedicineGap, i).own == own)
      return TRUE;
  return FALSE;
}

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  return ((const StillaDayMark *) a)->minute - ((const StillaDayMark *) b)->minute;
}

static void
mark_clear (gpointer mark)
{
  g_clear_pointer (&((StillaDayMark *) mark)->name, g_free);
}

static void
add_marks (StillaDayChart *self, const Day *day)
{
  for (guint i = 0; i < day->circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (day->circumstances->medicines, i);

    for (guint j = 0; is_on_day (own, day->weekday) && j < own->minutes->len; j++) {
      StillaDayMark mark = { g_array_index (own->minutes, int, j), g_strdup (own->name),
                             has_gap (day->gaps, own), !g_ptr_array_find (day->gaps->unknown, own, NULL) };

      g_array_append_val (self->marks, mark);
    }
  }
  g_array_sort (self->marks, compare_marks);
}

static gboolean
knows_gaps (const Day *day)
{
  return day->gaps->gaps->len > 0 || day->gaps->avoided->len > 0;
}

static gboolean
contains (const GArray *windows, int minute)
{
  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);

    if (window->from <= window->to ? minute >= window->from && minute <= window->to
                                   : minute >= window->from || minute <= window->to)
      return TRUE;
  }
  return FALSE;
}

static int
compare_doses (gconstpointer a, gconstpointer b)
{
  return ((const StillaDayDose *) a)->minute - ((const StillaDayDose *) b)->minute;
}

static void
add_doses (StillaDayChart *self, const Day *day, const GArray *minutes)
{
  for (guint i = 0; minutes != NULL && i < minutes->len; i++) {
    int minute = g_array_index (minutes, int, i);
    StillaDayDose dose = { minute, !knows_gaps (day) || contains (day->windows, minute) };

    g_array_append_val (self->doses, dose);
  }
  g_array_sort (self->doses, compare_doses);
}

static void
add_part (GArray *parts, int from, int to)
{
  StillaDayPart part = { from, to };

  if (from < to)
    g_array_append_val (parts, part);
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  return ((const StillaDayPart *) a)->from - ((const StillaDayPart *) b)->from;
}

/* A window ends at a time of the clock; the last minute of the day ends at midnight. */
static void
add_window (StillaDayChart *self, const StillaWindow *window)
{
  int to = window->to == STILLA_MINUTES_A_DAY - 1 ? STILLA_MINUTES_A_DAY : window->to;

  if (window->to > window->from) {
    add_part (self->allowed, window->from, to);
  } else if (window->to == window->from) {
    add_part (self->allowed, window->from, window->from + 1);
  } else {
    add_part (self->allowed, 0, to);
    add_part (self->allowed, window->from, STILLA_MINUTES_A_DAY);
  }
}

static void
add_allowed (StillaDayChart *self, const GArray *windows)
{
  for (guint i = 0; i < windows->len; i++)
    add_window (self, &g_array_index (windows, StillaWindow, i));
  g_array_sort (self->allowed, compare_parts);
}

static void
add_forbidden (StillaDayChart *self)
{
  int reach = 0;

  for (guint i = 0; i < self->allowed->len; i++) {
    const StillaDayPart *part = &g_array_index (self->allowed, StillaDayPart, i);

    add_part (self->forbidden, reach, part->from);
    reach = MAX (reach, part->to);
  }
  add_part (self->forbidden, reach, STILLA_MINUTES_A_DAY);
}

/* "a", "a and b", "a, b and c" */
static char *
join (const GPtrArray *items)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++) {
    const char *separator = i == 0 ? "" : i + 1 == items->len ? _ (" and ") : _ (", ");

    g_string_append_printf (list, "%s%s", separator, (const char *) g_ptr_array_index (items, i));
  }
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
join_names (const GPtrArray *medicines)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < medicines->len; i++)
    g_ptr_array_add (names, ((const StillaOwnMedicine *) g_ptr_array_index (medicines, i))->name);
  return join (names);
}

static char *
window_words (const StillaWindow *window)
{
  g_autofree char *from = stilla_minute_to_string (window->from);
  g_autofree char *to = stilla_minute_to_string (window->to);

  if (window->from == window->to)
    /* TRANSLATORS: a time of the day */
    return g_strdup_printf (_ ("at %s only"), from);
  /* TRANSLATORS: two times of the day: "from 10:00 to 14:00" */
  return g_strdup_printf (_ ("from %s to %s"), from, to);
}

static char *
windows_sentence (const GArray *windows)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < windows->len; i++)
    g_ptr_array_add (words, window_words (&g_array_index (windows, StillaWindow, i)));
  list = join (words);
  /* TRANSLATORS: "Magnesium keeps every gap from 10:00 to 14:00 and from 22:00 to 02:00." */
  return g_strdup_printf (_ ("Magnesium keeps every gap %s."), list);
}

static char *
gaps_sentence (const Day *day)
{
  g_autofree char *avoided = join_names (day->gaps->avoided);

  if (*avoided != '\0')
    return g_strdup_printf (_ ("No gap makes magnesium right with %s: ask before the next dose."), avoided);
  if (day->gaps->gaps->len == 0 && day->gaps->untimed->len > 0)
    return g_strdup (_ ("No hours are marked yet: type when you take the medicine."));
  if (day->gaps->gaps->len == 0)
    return g_strdup (_ ("No hours are marked: the guide has no gap in hours for these medicines."));
  if (day->windows->len == 0)
    return g_strdup (_ ("No time of day keeps every gap; ask a pharmacist."));
  if (stilla_windows_count_minutes (day->windows, STILLA_MINUTES_A_DAY) == STILLA_MINUTES_A_DAY)
    return g_strdup (_ ("No gap reaches into this day."));
  return windows_sentence (day->windows);
}

static char *
join_minutes (const GArray *minutes)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < minutes->len; i++)
    g_ptr_array_add (words, stilla_minute_to_string (g_array_index (minutes, int, i)));
  return join (words);
}

static char *
medicine_sentence (const StillaOwnMedicine *own)
{
  g_autofree char *times = join_minutes (own->minutes);

  if (own->weekday == G_DATE_BAD_WEEKDAY)
    /* TRANSLATORS: a medicine, then its times: "Levothyroxine at 07:00." */
    return g_strdup_printf (_ ("%s at %s."), own->name, times);
  /* TRANSLATORS: a medicine, its times, then the day: "Alendronate at 07:00, every Monday." */
  return g_strdup_printf (_ ("%s at %s, %s."), own->name, times, stilla_weekday_words (own->weekday));
}

/* @kept: those that keep every gap, or those that do not */
static GArray *
list_doses (const StillaDayChart *self, gboolean kept)
{
  GArray *minutes = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->doses->len; i++) {
    const StillaDayDose *dose = &g_array_index (self->doses, StillaDayDose, i);

    if (dose->keeps_gaps == kept)
      g_array_append_val (minutes, dose->minute);
  }
  return minutes;
}

static void
take (GStrvBuilder *sentences, char *sentence)
{
  g_autofree char *own = sentence;

  g_strv_builder_add (sentences, own);
}

static void
add_dose_sentences (const StillaDayChart *self, GStrvBuilder *sentences)
{
  g_autoptr (GArray) kept = list_doses (self, TRUE);
  g_autoptr (GArray) close = list_doses (self, FALSE);
  g_autofree char *kept_words = join_minutes (kept);
  g_autofree char *close_words = join_minutes (close);

  if (kept->len > 0)
    take (sentences, g_strdup_printf (_ ("Your plan has magnesium at %s."), kept_words));
  if (close->len > 0)
    take (sentences,
          g_strdup_printf (_ ("Your plan has magnesium at %s: that does not keep every gap."), close_words));
}

static void
add_list_sentence (const GPtrArray *medicines, const char *format, GStrvBuilder *sentences)
{
  g_autofree char *names = join_names (medicines);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);

  if (medicines->len > 0)
    take (sentences, g_strconcat (parts[0], names, parts[1], NULL));
}

static GStrv
make_sentences (const StillaDayChart *self, const Day *day)
{
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();

  take (sentences, gaps_sentence (day));
  for (guint i = 0; i < day->circumstances->medicines->len; i++) {
    const StillaOwnMedicine *own = g_ptr_array_index (day->circumstances->medicines, i);

    if (own->minutes->len > 0 && is_on_day (own, day->weekday))
      take (sentences, medicine_sentence (own));
  }
  add_dose_sentences (self, sentences);
  add_list_sentence (day->gaps->untimed,
                     _ ("No time is written down for %s, so its gap does not count here."), sentences);
  add_list_sentence (day->gaps->gapless,
                     _ ("Not checked, as no gap in hours is published: %s. Ask a pharmacist first."),
                     sentences);
  add_list_sentence (day->gaps->unknown, _ ("Not checked, as it is not in our list: %s. Ask a pharmacist."),
                     sentences);
  return g_strv_builder_end (sentences);
}

StillaDayChart *
stilla_day_chart_new (const StillaDayGaps *gaps,
                      const StillaCircumstances *circumstances,
                      GDateWeekday weekday,
                      const GArray *doses)
{
  g_autoptr (GArray) windows = stilla_day_gaps_dup_windows (gaps, weekday);
  StillaDayChart *self = g_new0 (StillaDayChart, 1);
  Day day = { gaps, circumstances, weekday, windows };

  self->allowed = g_array_new (FALSE, FALSE, sizeof (StillaDayPart));
  self->forbidden = g_array_new (FALSE, FALSE, sizeof (StillaDayPart));
  self->marks = g_array_new (FALSE, FALSE, sizeof (StillaDayMark));
  g_array_set_clear_func (self->marks, mark_clear);
  self->doses = g_array_new (FALSE, FALSE, sizeof (StillaDayDose));
  if (knows_gaps (&day)) {
    add_allowed (self, windows);
    add_forbidden (self);
  }
  add_marks (self, &day);
  add_doses (self, &day, doses);
  self->sentences = make_sentences (self, &day);
  return self;
}

void
stilla_day_chart_free (StillaDayChart *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->allowed, g_array_unref);
  g_clear_pointer (&self->forbidden, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->doses, g_array_unref);
  g_clear_pointer (&self->sentences, g_strfreev);
  g_free (self);
}

char *
stilla_day_chart_dup_words (const StillaDayChart *self)
{
  return g_strjoinv (" ", self->sentences);
}
