/* SPDX-FileCopyrightText: The Stilla contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "typeset/stilla-page-ranges.h"

#define EPSILON 0.01    /* points; sums of heights are not exact */
#define WELL_FILLED 0.8 /* of a page */
#define LINE 1.4        /* times the body size */
#define LONELY 4        /* lines on a last page that look forgotten */
#define COMPANY 7       /* lines that do not */
#define SPARING 0.45    /* of a page: a last page worth saving */
#define MOST_MOVED 0.3  /* of a small page: what is enough there */
#define MAY_LEAVE 0.6   /* of a page: what the page before keeps */
#define TIGHT 0.8       /* of the white space */

typedef struct {
  const StillaGalley *galley;
  const StillaColumn *column;
  double squeeze;
} Breaker;

static const StillaBand *
get_band (const Breaker *self, guint index)
{
  return g_ptr_array_index (self->galley->bands, index);
}

static double
sum_heights (const GPtrArray *head)
{
  double height = 0;

  for (guint i = 0; head != NULL && i < head->len; i++)
    height += ((const StillaBand *) g_ptr_array_index (head, i))->height;
  return height;
}

static double
head_height (const Breaker *self, guint first)
{
  return sum_heights (stilla_galley_find_box_head (self->galley, first))
         + sum_heights (stilla_galley_find_head (self->galley, first));
}

static double
height_of (const Breaker *self, guint first, guint index)
{
  return (index > first ? get_band (self, index)->gap * self->squeeze : 0) + get_band (self, index)->height;
}

/* Returns: the first band that does not fit a page that begins with @first */
static guint
fill (const Breaker *self, guint first, guint end)
{
  double y = head_height (self, first);
  guint i;

  for (i = first; i < end; i++) {
    y += height_of (self, first, i);
    if (i > first && y > self->column->height + EPSILON)
      break;
  }
  return i;
}

static double
height_until (const Breaker *self, guint first, guint end)
{
  double y = head_height (self, first);

  for (guint i = first; i < end; i++)
    y += height_of (self, first, i);
  return y;
}

/* Returns: the latest break of @level or better, @first when there is none */
static guint
latest_break (const Breaker *self, guint first, guint overflow, StillaBreak level)
{
  guint i = overflow;

  while (i > first && get_band (self, i)->before > level)
    i--;
  return i;
}

/* Returns: where the page ends: the latest free break, unless that leaves much of the page empty */
static guint
choose_end (const Breaker *self, guint first, guint overflow)
{
  guint free_end = latest_break (self, first, overflow, STILLA_BREAK_FREE);

  if (free_end > first && height_until (self, first, free_end) >= self->column->height * WELL_FILLED)
    return free_end;
  for (StillaBreak level = STILLA_BREAK_AVOID; level < STILLA_BREAK_NEVER; level++) {
    guint end = latest_break (self, first, overflow, level);

    if (end > first)
      return end;
  }
  return overflow;
}

/* Breaks what stands on sheets of its own, from band @first to before @end. */
static GArray *
break_part (const Breaker *self, guint first, guint end)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (StillaPageRange));

  while (first < end) {
    guint overflow = fill (self, first, end);
    StillaPageRange range
        = { first, overflow == end ? end : choose_end (self, first, overflow), self->squeeze };

    g_array_append_val (ranges, range);
    first = range.end;
  }
  return ranges;
}

static StillaPageRange *
get_range (GArray *ranges, guint index)
{
  return &g_array_index (ranges, StillaPageRange, index);
}

static gboolean
ends_below (const Breaker *self, GArray *ranges, double height)
{
  const StillaPageRange *last = get_range (ranges, ranges->len - 1);

  return ranges->len > 1 && height_until (self, last->first, last->end) < height;
}

static gboolean
ends_lonely (const Breaker *self, GArray *ranges)
{
  return ends_below (self, ranges, LONELY * LINE * self->column->body_size);
}

/* Returns: how high the emptiest page but the last is filled */
static double
least_filled (const Breaker *self, GArray *ranges)
{
  double least = self->column->height;

  for (guint i = 0; i + 1 < ranges->len; i++)
    least = MIN (least, height_until (self, get_range (ranges, i)->first, get_range (ranges, i)->end));
  return least;
}

/* Returns: (transfer full) (nullable): the pages with less white space, when that saves the last of them and
 * leaves no other half empty */
static GArray *
pull_in (const Breaker *self, GArray *loose)
{
  const Breaker tight = { self->galley, self->column, TIGHT };
  g_autoptr (GArray) ranges
      = break_part (&tight, get_range (loose, 0)->first, get_range (loose, loose->len - 1)->end);

  if (ranges->len >= loose->len || ends_lonely (&tight, ranges)
      || least_filled (&tight, ranges) < least_filled (self, loose) * MAY_LEAVE)
    return NULL;
  return g_steal_pointer (&ranges);
}

static double
enough_company (const Breaker *self)
{
  return MIN (COMPANY * LINE * self->column->body_size, MOST_MOVED * self->column->height);
}

/* Gives the last page company from the page before, where a break is free. */
static void
move_on (const Breaker *self, GArray *ranges)
{
  StillaPageRange *last = get_range (ranges, ranges->len - 1);
  StillaPageRange *before = get_range (ranges, ranges->len - 2);

  for (guint at = before->end - 1; at > before->first; at--) {
    if (height_until (self, before->first, at) < self->column->height * MAY_LEAVE)
      return;
    if (get_band (self, at)->before != STILLA_BREAK_FREE
        || height_until (self, at, last->end) < enough_company (self))
      continue;
    before->end = at;
    last->first = at;
    return;
  }
}

static GArray *
settle_part (const Breaker *self, guint first, guint end)
{
  g_autoptr (GArray) ranges = break_part (self, first, end);
  g_autoptr (GArray) tight = NULL;

  if (!ends_below (self, ranges, SPARING * self->column->height))
    return g_steal_pointer (&ranges);
  tight = pull_in (self, ranges);
  if (tight != NULL)
    return g_steal_pointer (&tight);
  if (ends_lonely (self, ranges))
    move_on (self, ranges);
  return g_steal_pointer (&ranges);
}

static guint
find_part_end (const Breaker *self, guint first)
{
  guint end = first + 1;

  while (end < self->galley->bands->len && get_band (self, end)->before != STILLA_BREAK_SHEET)
    end++;
  return end;
}

GArray *
stilla_page_ranges_find (const StillaGalley *galley, const StillaColumn *column)
{
  const Breaker self = { galley, column, 1 };
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (StillaPageRange));

  for (guint first = 0; first < galley->bands->len;) {
    guint end = find_part_end (&self, first);
    g_autoptr (GArray) part = settle_part (&self, first, end);

    g_array_append_vals (ranges, part->data, part->len);
    first = end;
  }
  return ranges;
}
