/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/schedule/stilla-windows.h"

/* A run of forbidden minutes on the circle. @start lies in the first turn; @end may lie beyond. */
typedef struct {
  int start;
  int end;
} Arc;

static int
wrap (int minute, int turn)
{
  int rest = minute % turn;

  return rest < 0 ? rest + turn : rest;
}

int
stilla_gap_mark_since (const StillaGapMark *self, int minute)
{
  return wrap (minute - self->minute, self->turn);
}

int
stilla_gap_mark_until (const StillaGapMark *self, int minute)
{
  return self->turn - stilla_gap_mark_since (self, minute);
}

/* Adds the minutes that @mark forbids: those too soon before it and those too soon after, each time it comes
 * in the turn. Returns FALSE when they are all minutes. */
static gboolean
forbid (GArray *arcs, const StillaGapMark *mark, int turn)
{
  int before = CLAMP (mark->after_magnesium - 1, 0, turn);
  int after = CLAMP (mark->after_medicine, 0, turn);

  if (before + after >= turn)
    return FALSE;
  for (int minute = mark->minute % turn; before + after > 0 && minute < turn; minute += mark->turn) {
    int start = wrap (minute - before, turn);
    Arc arc = { start, start + before + after - 1 };

    g_array_append_val (arcs, arc);
  }
  return TRUE;
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
  StillaWindow window = { from, to };

  if (from <= to)
    g_array_append_val (windows, window);
}

/* Goes round twice: the first time finds how far the arcs of the turn before reach, the second collects what
 * lies between the arcs. */
static void
collect_between (const GArray *arcs, int turn, GArray *windows)
{
  int reach = -1;

  for (guint i = 0; i < arcs->len; i++)
    reach = MAX (reach, g_array_index (arcs, Arc, i).end);
  for (guint i = 0; i < arcs->len; i++) {
    const Arc *arc = &g_array_index (arcs, Arc, i);

    add_window (windows, reach + 1, arc->start + turn - 1);
    reach = MAX (reach, arc->end + turn);
  }
  for (guint i = 0; i < windows->len; i++) {
    StillaWindow *window = &g_array_index (windows, StillaWindow, i);

    *window = (StillaWindow){ wrap (window->from, turn), wrap (window->to, turn) };
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
stilla_windows_new (const StillaGapMark *marks, gsize n_marks, int turn)
{
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (Arc));
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (StillaWindow));

  for (gsize i = 0; i < n_marks; i++)
    if (!forbid (arcs, &marks[i], turn))
      return windows;
  g_array_sort (arcs, compare_arcs);
  if (arcs->len == 0)
    add_window (windows, 0, turn - 1);
  else
    collect_between (arcs, turn, windows);
  g_array_sort (windows, compare_windows);
  return windows;
}

static gboolean
runs_past_the_end (const StillaWindow *self)
{
  return self->to < self->from;
}

GArray *
stilla_windows_clip (const GArray *windows, int first, int last)
{
  GArray *clipped = g_array_new (FALSE, FALSE, sizeof (StillaWindow));

  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);
    int from = MAX (window->from, first) - first;
    int to = MIN (window->to, last) - first;

    if (runs_past_the_end (window)) {
      add_window (clipped, 0, to);
      add_window (clipped, from, last - first);
    } else
      add_window (clipped, from, to);
  }
  g_array_sort (clipped, compare_windows);
  return clipped;
}

int
stilla_windows_count_minutes (const GArray *windows, int turn)
{
  int count = 0;

  for (guint i = 0; i < windows->len; i++) {
    const StillaWindow *window = &g_array_index (windows, StillaWindow, i);

    count += wrap (window->to - window->from, turn) + 1;
  }
  return count;
}
