/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-windows.h"

/* A run of forbidden minutes on the circle of the day. @start lies in the first turn; @end may lie beyond. */
typedef struct {
  int start;
  int end;
} Arc;

static int
wrap (int minute)
{
  int rest = minute % STILLA_MINUTES_A_DAY;

  return rest < 0 ? rest + STILLA_MINUTES_A_DAY : rest;
}

int
stilla_minutes_since (int earlier, int minute)
{
  return wrap (minute - earlier);
}

gboolean
stilla_gap_mark_is_kept_after (const StillaGapMark *self, int minute)
{
  return stilla_minutes_since (self->minute, minute) >= self->after_medicine;
}

gboolean
stilla_gap_mark_is_kept_before (const StillaGapMark *self, int minute)
{
  int until_next = stilla_minutes_since (minute, self->minute);

  return (until_next == 0 ? STILLA_MINUTES_A_DAY : until_next) >= self->after_magnesium;
}

/* The minutes that @mark forbids: those too soon before it and those too soon after. How many. */
static int
forbid (const StillaGapMark *mark, Arc *out)
{
  int before = CLAMP (mark->after_magnesium - 1, 0, STILLA_MINUTES_A_DAY);
  int after = CLAMP (mark->after_medicine, 0, STILLA_MINUTES_A_DAY);

  out->start = wrap (mark->minute - before);
  out->end = out->start + before + after - 1;
  return before + after;
}

static int
compare_arcs (gconstpointer a, gconstpointer b)
{
  const Arc *first = a;
  const Arc *second = b;

  return first->start - second->start;
}

static void
add_window (GArray *windows, int from, int to)
{
  StillaWindow window = { wrap (from), wrap (to) };

  g_array_append_val (windows, window);
}

/* Goes round the day twice: the first turn finds how far the arcs of yesterday reach, the second collects
 * what lies between the arcs. */
static void
collect_between (const GArray *arcs, GArray *windows)
{
  int reach = -1;

  for (guint i = 0; i < arcs->len; i++)
    reach = MAX (reach, g_array_index (arcs, Arc, i).end);
  for (guint i = 0; i < arcs->len; i++) {
    const Arc *arc = &g_array_index (arcs, Arc, i);

    if (arc->start + STILLA_MINUTES_A_DAY > reach + 1)
      add_window (windows, reach + 1, arc->start + STILLA_MINUTES_A_DAY - 1);
    reach = MAX (reach, arc->end + STILLA_MINUTES_A_DAY);
  }
}

static int
compare_windows (gconstpointer a, gconstpointer b)
{
  const StillaWindow *first = a;
  const StillaWindow *second = b;

  return first->from - second->from;
}

GArray *
stilla_windows_new (const StillaGapMark *marks, gsize n_marks)
{
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (Arc));
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (StillaWindow));

  for (gsize i = 0; i < n_marks; i++) {
    Arc arc;
    int length = forbid (&marks[i], &arc);

    if (length >= STILLA_MINUTES_A_DAY)
      return windows;
    if (length > 0)
      g_array_append_val (arcs, arc);
  }
  g_array_sort (arcs, compare_arcs);
  if (arcs->len == 0)
    add_window (windows, 0, STILLA_MINUTES_A_DAY - 1);
  else
    collect_between (arcs, windows);
  g_array_sort (windows, compare_windows);
  return windows;
}

gboolean
stilla_windows_contain (const GArray *windows, int minute)
{
  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);

    if (stilla_minutes_since (window->from, minute) <= stilla_minutes_since (window->from, window->to))
      return TRUE;
  }
  return FALSE;
}
